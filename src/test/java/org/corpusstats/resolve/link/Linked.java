package org.corpusstats.resolve.link;

import java.util.List;
import org.corpusstats.resolve.document.Texts;

/** What rules of linking make of the annotators' mentions in a document of {@link Texts}. */
final class Linked {
  private Linked() {}

  /** The links of names to what they stand for in the end, in order of the names. */
  static List<String> links(String notation, LinkingRule... rules) {
    Texts text = Texts.of(notation);
    DocumentNames names = new DocumentNames(text.words(), text.names());
    NameLinks links = new NameLinks();
    for (LinkingRule rule : rules) {
      rule.link(names, links);
    }
    return names.all().stream()
        .filter(name -> !links.root(name.linkKey()).equals(name.linkKey()))
        .map(name -> name.key() + " = " + links.root(name.linkKey()))
        .sorted()
        .toList();
  }
}
