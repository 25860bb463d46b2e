package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Objects;
import org.corpusstats.resolve.document.DocumentNames.DocumentName;

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
        .map(DocumentName::key)
        .filter(key -> !Objects.equals(links.root(key), key))
        .map(key -> key + " = " + links.root(key))
        .sorted()
        .toList();
  }
}
