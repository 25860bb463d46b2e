package org.corpusstats.resolve.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.PersonName;

/**
 * Finds names that are spellings of one another over the corpus: a person with and without middle
 * names ("Dirk Kempthorne", "Dirk A. Kempthorne"), and names of two words or more that differ in
 * one letter of one word ("Alexandros", "Alexandos"), where one is far more frequent, organisations
 * that differ in number ("Central Election Commission", "Central Elections Commission"). Names that
 * may be variants share a signature, so that none is compared with all others. Pure.
 */
final class SpellingVariants {
  /** A name and the number of documents that hold it. */
  record Spelling(String entityId, String type, long documents) {}

  /** Two spellings of one name; {@code to} is the more frequent one. */
  record Variant(String from, String to) {}

  private static final int SHORTEST_WORD = 5;
  private static final int LONGEST_WORD = 20;

  /** A misspelling is at least this many times rarer than the name. */
  private static final int RARER = 4;

  private SpellingVariants() {}

  /** What a name shares with each name that may be a variant of it. */
  static Set<String> signatures(String entityId, String type) {
    List<String> words = words(entityId, type);
    Set<String> signatures = new TreeSet<>();
    if (words.size() < 2) {
      return signatures;
    }
    Kind kind = Kind.of(type);
    if (kind == Kind.PERSON) {
      signatures.add("person " + words.get(0) + " " + words.get(words.size() - 1));
    }
    if (kind == Kind.GROUP && words.size() > 2) {
      signatures.add(
          "number " + String.join(" ", words.stream().map(SpellingVariants::singular).toList()));
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD) {
        List<String> others = new ArrayList<>(words);
        others.set(i, "*");
        String frame = kind + " " + String.join(" ", others) + " ";
        signatures.add(frame + word);
        for (int letter = 1; letter < word.length(); letter++) {
          signatures.add(frame + word.substring(0, letter) + word.substring(letter + 1));
        }
      }
    }
    return signatures;
  }

  /** The variants among names that share a signature. */
  static List<Variant> among(String signature, List<Spelling> spellings) {
    List<Spelling> sorted =
        spellings.stream()
            .sorted(
                Comparator.comparingLong((Spelling spelling) -> -spelling.documents())
                    .thenComparing(Spelling::entityId))
            .toList();
    if (signature.startsWith("person ")) {
      return middleNames(sorted);
    }
    return signature.startsWith("number ") ? toMostFrequent(sorted, sorted) : misspellings(sorted);
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** One person only where no two of the middle names contradict each other. */
  private static List<Variant> middleNames(List<Spelling> sorted) {
    for (Spelling one : sorted) {
      for (Spelling other : sorted) {
        if (!PersonName.middlesAgree(middles(one), middles(other))) {
          return List.of();
        }
      }
    }
    return toMostFrequent(sorted, sorted);
  }

  private static List<String> middles(Spelling spelling) {
    List<String> words = words(spelling.entityId(), spelling.type());
    return words.subList(1, words.size() - 1);
  }

  private static List<Variant> misspellings(List<Spelling> sorted) {
    Spelling most = sorted.get(0);
    return toMostFrequent(
        sorted,
        sorted.stream()
            .filter(spelling -> RARER * spelling.documents() <= most.documents())
            .toList());
  }

  private static List<Variant> toMostFrequent(List<Spelling> sorted, List<Spelling> variants) {
    String to = sorted.get(0).entityId();
    return variants.stream()
        .map(Spelling::entityId)
        .filter(id -> !id.equals(to))
        .map(id -> new Variant(id, to))
        .toList();
  }

  private static List<String> words(String entityId, String type) {
    List<String> words = List.of(entityId.split("_"));
    return Kind.of(type) == Kind.PERSON ? PersonName.words(words) : words;
  }
}
