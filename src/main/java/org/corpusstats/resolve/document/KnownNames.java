package org.corpusstats.resolve.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.corpusstats.resolve.correction.GazetteerName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.corpusstats.table.row.CorpusName;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names wherever they stand in a document, the longest first: sequences of words,
 * looked up by their first two, for a large corpus knows thousands of Johns. Immutable once built;
 * linear in the document's words.
 */
public final class KnownNames implements Serializable {
  /**
   * A name to look for.
   *
   * @param words its words as they stand in texts
   * @param type type of what is found
   * @param origin what the found mentions' origin says
   */
  record KnownName(List<String> words, String type, String origin) implements Serializable {}

  /** What stands for the second word of names that have one. */
  private static final String NONE = "";

  private final Map<String, Map<String, List<KnownName>>> byFirstAndSecondWord = new HashMap<>();

  KnownNames(Collection<KnownName> names) {
    for (KnownName name : names) {
      List<String> words = name.words();
      byFirstAndSecondWord
          .computeIfAbsent(words.get(0), first -> new HashMap<>())
          .computeIfAbsent(words.size() == 1 ? NONE : words.get(1), second -> new ArrayList<>())
          .add(name);
    }
    Comparator<KnownName> longestFirst =
        Comparator.comparingInt((KnownName name) -> -name.words().size())
            .thenComparing(name -> String.join(" ", name.words()))
            .thenComparing(KnownName::type);
    byFirstAndSecondWord
        .values()
        .forEach(bySecond -> bySecond.values().forEach(list -> list.sort(longestFirst)));
  }

  /** Names that other documents of the corpus hold. */
  public static KnownNames of(List<CorpusName> names) {
    return new KnownNames(
        names.stream()
            .map(name -> new KnownName(split(name.text()), name.type(), Name.FOUND_IN_CORPUS))
            .toList());
  }

  /** The user's names; words are parted as the annotators part them: at spaces and hyphens. */
  static KnownNames ofGazetteer(List<GazetteerName> names) {
    return new KnownNames(
        names.stream()
            .map(name -> new KnownName(split(name.name()), name.type(), Name.FOUND_IN_GAZETTEER))
            .toList());
  }

  private static List<String> split(String name) {
    return List.of(name.strip().split("\\s+|(?<=-)|(?=-)|(?=['’]s\\b)"));
  }

  /** The longest known name that begins at a word, null where none does. */
  @Nullable Name at(TokenizedDocument words, int sentence, int first) {
    return at(words, sentence, first, name -> true);
  }

  /** The longest known name that begins at a word and is wanted, null where none is. */
  @Nullable Name at(TokenizedDocument words, int sentence, int first, Predicate<Name> wanted) {
    List<Word> line = words.sentence(sentence);
    Map<String, List<KnownName>> bySecond = byFirstAndSecondWord.get(line.get(first).text());
    if (bySecond == null) {
      return null;
    }
    Name found = null;
    if (first + 1 < line.size()) {
      String second = line.get(first + 1).text();
      found = longest(bySecond.getOrDefault(second, List.of()), line, sentence, first, wanted);
    }
    return found == null
        ? longest(bySecond.getOrDefault(NONE, List.of()), line, sentence, first, wanted)
        : found;
  }

  private static @Nullable Name longest(
      List<KnownName> longestFirst,
      List<Word> line,
      int sentence,
      int first,
      Predicate<Name> wanted) {
    for (KnownName name : longestFirst) {
      int end = first + name.words().size();
      if (end <= line.size() && equal(name.words(), line.subList(first, end))) {
        Name found = new Name(sentence, first, end - 1, name.type(), name.origin());
        if (wanted.test(found)) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean equal(List<String> name, List<Word> words) {
    for (int i = 0; i < name.size(); i++) {
      if (!name.get(i).equals(words.get(i).text())) {
        return false;
      }
    }
    return true;
  }
}
