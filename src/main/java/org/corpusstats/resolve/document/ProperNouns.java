package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Counts how a document uses its capitalised words: as names, or as proper nouns that the
 * annotators took for no name. Where everything is capitalised, in headlines and at the beginning
 * of sentences, capitals say nothing and are not counted. What stands after an article or the like
 * ("the State") is used as a noun, whatever the annotators say.
 */
final class ProperNouns {
  private static final Set<String> COMMON = Set.of("NN", "NNS", "JJ");

  /** Types of the names that may be nouns. */
  private static final Set<String> NOUNS = Set.of("ORGANIZATION", "LOCATION", "MISC");

  /** A noun is taken for a name at most once in so many times. */
  private static final int RARER = 3;

  private ProperNouns() {}

  /**
   * Each name with its type, once, and each word that stands alone as a proper noun.
   *
   * @param names those seen in prose
   */
  static List<SeenName> in(TokenizedDocument words, List<Name> names) {
    Map<SeenName, Long> seen = new LinkedHashMap<>();
    Map<Integer, Set<Integer>> covered = new LinkedHashMap<>();
    for (Name name : names) {
      List<Word> line = words.sentence(name.sentence());
      boolean tells = name.first() > 0 && isRunningText(words, name.sentence());
      if (tells && name.wordCount() == 1 && isDetermined(line, name.first())) {
        seen.merge(new SeenName(words.text(name), null, 0), 1L, Long::sum);
        tells = false;
      }
      seen.merge(new SeenName(words.text(name), name.type(), 0), tells ? 1L : 0L, Long::sum);
      Set<Integer> tokens = covered.computeIfAbsent(name.sentence(), s -> new TreeSet<>());
      for (int i = name.first(); i <= name.last(); i++) {
        tokens.add(i);
      }
    }
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      if (isRunningText(words, sentence)) {
        Set<Integer> tokens = covered.getOrDefault(sentence, Set.of());
        List<Word> line = words.sentence(sentence);
        for (int i = 1; i < line.size(); i++) {
          if (standsAlone(line, i) && !tokens.contains(i)) {
            seen.merge(new SeenName(line.get(i).text(), null, 0), 1L, Long::sum);
          }
        }
      }
    }
    List<SeenName> counted = new ArrayList<>();
    seen.forEach((name, uses) -> counted.add(new SeenName(name.text(), name.type(), uses)));
    return counted;
  }

  /**
   * Words that the annotators took for a name here and there, but that the document mostly uses as
   * nouns: "the Nation", "Federal expenditures", or writes in small letters, too.
   */
  static Set<String> mostlyNouns(TokenizedDocument words, List<Name> names) {
    Map<String, Integer> named = new HashMap<>();
    Set<String> cities = new HashSet<>();
    Set<Word> inNames = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Name name : names) {
      inNames.addAll(words.of(name));
      boolean mayBeNoun = name.wordCount() == 1 && !words.first(name).isAllCapitals();
      if (mayBeNoun && !name.type().equals("PERSON")) {
        named.merge(words.text(name), 1, Integer::sum);
        if (name.type().equals("CITY")) {
          cities.add(words.text(name));
        }
      }
    }
    Map<String, Integer> others = new HashMap<>();
    Map<String, Integer> determined = new HashMap<>();
    Set<String> common = new HashSet<>();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      List<Word> line = words.sentence(sentence);
      for (int i = 1; i < line.size() && isRunningText(words, sentence); i++) {
        Word word = line.get(i);
        if (COMMON.contains(word.pos()) && !word.isCapitalised()) {
          common.add(word.text());
        }
        if (named.containsKey(word.text()) && !inNames.contains(word)) {
          others.merge(word.text(), 1, Integer::sum);
          determined.merge(word.text(), isDetermined(line, i) ? 1 : 0, Integer::sum);
        }
      }
    }
    Set<String> nouns = new TreeSet<>();
    named.forEach(
        (word, count) -> {
          // Cities are in the annotators' lists, and not for their context.
          boolean often = others.getOrDefault(word, 0) > count && !cities.contains(word);
          String small = word.toLowerCase(Locale.ROOT);
          boolean isCommon =
              common.contains(small)
                  || (small.length() > 3 && small.endsWith("s") && common.contains(cut(small)));
          if (often || isCommon || 2 * determined.getOrDefault(word, 0) > count) {
            nouns.add(word);
          }
        });
    return nouns;
  }

  private static String cut(String plural) {
    return plural.substring(0, plural.length() - 1);
  }

  /**
   * Words that the annotators took for a name once and for a noun time and again: "the Nation"
   * where the document has it a dozen times. What is part of a longer name stays one.
   */
  static Set<String> hardlyNames(TokenizedDocument words, List<Name> names) {
    Map<String, Integer> named = new HashMap<>();
    Set<String> parts = new HashSet<>();
    Set<Word> inNames = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Name name : names) {
      List<Word> all = words.of(name);
      inNames.addAll(all);
      if (all.size() == 1 && !all.get(0).isAllCapitals() && NOUNS.contains(name.type())) {
        named.merge(all.get(0).text(), 1, Integer::sum);
      } else {
        all.forEach(word -> parts.add(word.text()));
      }
    }
    named.keySet().removeAll(parts);
    Map<String, Integer> determined = new HashMap<>();
    for (int sentence = 0; !named.isEmpty() && sentence < words.sentenceCount(); sentence++) {
      List<Word> line = words.sentence(sentence);
      for (int i = 1; i < line.size() && isRunningText(words, sentence); i++) {
        Word word = line.get(i);
        if (word.isCapitalised()
            && named.containsKey(word.text())
            && !inNames.contains(word)
            && isDetermined(line, i)) {
          determined.merge(word.text(), 1, Integer::sum);
        }
      }
    }
    named
        .entrySet()
        .removeIf(entry -> determined.getOrDefault(entry.getKey(), 0) < RARER * entry.getValue());
    return named.keySet();
  }

  private static boolean isRunningText(TokenizedDocument words, int sentence) {
    return !words.isHeadline(sentence) && !words.isShouted(sentence);
  }

  private static boolean isDetermined(List<Word> line, int index) {
    String before = line.get(index - 1).pos();
    return before.equals("DT") || before.equals("PRP$");
  }

  private static boolean standsAlone(List<Word> line, int index) {
    return isCapitalisedNoun(line.get(index))
        && !isCapitalisedNoun(line.get(index - 1))
        && (index + 1 == line.size() || !isCapitalisedNoun(line.get(index + 1)));
  }

  private static boolean isCapitalisedNoun(Word word) {
    return word.isProperNoun() && word.isCapitalised();
  }
}
