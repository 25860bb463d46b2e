package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Counts how a document uses its capitalised words: as names, or as proper nouns that the
 * annotators took for no name. Where everything is capitalised, in headlines and at the beginning
 * of sentences, capitals say nothing and are not counted.
 */
final class ProperNouns {
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
      boolean tells = name.first() > 0 && isRunningText(words, name.sentence());
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

  private static boolean isRunningText(TokenizedDocument words, int sentence) {
    return !words.isHeadline(sentence) && !words.isShouted(sentence);
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
