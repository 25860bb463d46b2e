package org.corpusstats.resolve.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.resolve.document.KnownNames.KnownName;
import org.corpusstats.resolve.link.LinkGroups;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Finds the nouns that stand for an organisation of the document: "the Guild" where it names one
 * "Guild of Weavers", and nothing else that ends or begins so. Pure.
 */
final class HeadNouns {
  private HeadNouns() {}

  /** The nouns to look for; see {@link #isDefinite}. */
  static List<KnownName> of(TokenizedDocument words, List<Name> names) {
    Map<String, Set<String>> named = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (Name name : names) {
      String first = words.first(name).text();
      boolean headed =
          name.wordCount() > 2
              && name.type().equals("ORGANIZATION")
              && LinkGroups.isComplement(words.of(name).get(1).text());
      if (headed) {
        named.computeIfAbsent(first, word -> new HashSet<>()).add(words.text(name));
      } else if (name.wordCount() > 1) {
        others.add(first);
        others.add(words.last(name).text());
      }
    }
    named.keySet().removeAll(others);
    return named.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .map(entry -> new KnownName(List.of(entry.getKey()), "ORGANIZATION", Name.FOUND_BY_HEAD))
        .toList();
  }

  /** "the Guild", and neither "the Guild of Bakers" nor "the Guild and Market laws". */
  static boolean isDefinite(Name noun, TokenizedDocument words) {
    List<Word> line = words.sentence(noun.sentence());
    int next = noun.last() + 1;
    boolean joined =
        next + 1 < line.size()
            && line.get(next).pos().equals("CC")
            && line.get(next + 1).isCapitalised();
    return noun.first() > 0
        && line.get(noun.first() - 1).text().equalsIgnoreCase("the")
        && !joined
        && !LinkGroups.isAnother(noun, words);
  }
}
