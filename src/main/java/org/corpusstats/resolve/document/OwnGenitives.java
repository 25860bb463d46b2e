package org.corpusstats.resolve.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Gives organisations back the ending that is theirs: "McDonald's said" is the firm McDonald's, for
 * no noun follows that it could own and the document never calls it "McDonald". Pure.
 */
final class OwnGenitives {
  private OwnGenitives() {}

  /** The names with such endings, everywhere in the document. */
  static List<Name> in(List<Name> names, TokenizedDocument words) {
    if (names.stream().noneMatch(name -> mayOwn(name, words))) {
      return names;
    }
    Set<String> owners = new HashSet<>();
    Set<String> bare = new HashSet<>();
    for (Name name : names) {
      if (!isFollowed(name, words)) {
        bare.add(EntityId.of(words.text(name)));
      } else if (mayOwn(name, words)) {
        owners.add(EntityId.of(words.text(name)));
      }
    }
    owners.removeAll(bare);
    return owners.isEmpty()
        ? names
        : names.stream()
            .map(
                name ->
                    isFollowed(name, words) && owners.contains(EntityId.of(words.text(name)))
                        ? name.withSpan(name.first(), name.last() + 1).withType("ORGANIZATION")
                        : name)
            .collect(Collectors.toList());
  }

  private static boolean mayOwn(Name name, TokenizedDocument words) {
    return name.type().equals("ORGANIZATION")
        && isFollowed(name, words)
        && !words.last(name).isAllCapitals()
        && ownsNothing(name, words);
  }

  private static boolean isFollowed(Name name, TokenizedDocument words) {
    List<Word> line = words.sentence(name.sentence());
    int next = name.last() + 1;
    return next < line.size()
        && line.get(next).pos().equals("POS")
        && line.get(next).text().endsWith("s");
  }

  private static boolean ownsNothing(Name name, TokenizedDocument words) {
    List<Word> line = words.sentence(name.sentence());
    int next = name.last() + 2;
    if (next >= line.size()) {
      return true;
    }
    Word word = line.get(next);
    return !word.hasLetter()
        ? Set.of(".", ",", ";", ":", ")").contains(word.text())
        : Set.of("VBD", "VBZ", "VBP", "MD", "IN", "CC", "TO").contains(word.pos());
  }
}
