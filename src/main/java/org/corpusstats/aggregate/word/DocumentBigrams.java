package org.corpusstats.aggregate.word;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.table.Flat;
import org.corpusstats.table.row.BigramMargin;
import org.corpusstats.table.row.DocumentWords;
import org.corpusstats.table.row.Term;

/**
 * The bigrams of one document: pairs of content words of a sentence in order, with the words
 * between that carry no content left out.
 *
 * @param counts how often each occurs
 */
record DocumentBigrams(SortedMap<Bigram, Long> counts) {

  /** Two terms in order. */
  record Bigram(@Flat(suffix = "_a") Term first, @Flat(suffix = "_b") Term second)
      implements Comparable<Bigram> {
    @Override
    public int compareTo(Bigram other) {
      int byFirst = first.compareTo(other.first);
      return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
  }

  /** A bigram and its occurrences. */
  record BigramCount(@Flat Bigram bigram, long occurrences) {}

  /** Which terms may be frequent enough as first and as second; says no only where that is sure. */
  record Frequent(BloomFilter first, BloomFilter second) implements Serializable {
    /** Stands in no lemma and no part of speech. */
    static final String SEPARATOR = "\t";

    boolean mayHold(Bigram bigram) {
      return first.mightContainString(key(bigram.first()))
          && second.mightContainString(key(bigram.second()));
    }

    private static String key(Term term) {
      return term.lemma() + SEPARATOR + term.pos().columnValue();
    }
  }

  /**
   * Counts the bigrams.
   *
   * @param window most steps from the first content word to the second, at least 1
   */
  static DocumentBigrams of(DocumentWords document, int window) {
    SortedMap<Bigram, Long> counts = new TreeMap<>();
    for (List<Term> sentence : document.sentences()) {
      List<Term> words = contentWords(sentence);
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size() && j <= i + window; j++) {
          counts.merge(new Bigram(words.get(i), words.get(j)), 1L, Long::sum);
        }
      }
    }
    return new DocumentBigrams(counts);
  }

  private static List<Term> contentWords(List<Term> sentence) {
    return sentence.stream().filter(term -> term.pos().isContent()).toList();
  }

  /** Of each term that takes part. */
  Stream<BigramMargin> margins() {
    SortedMap<Term, long[]> places = new TreeMap<>();
    counts.forEach(
        (bigram, count) -> {
          places.computeIfAbsent(bigram.first(), term -> new long[2])[0] += count;
          places.computeIfAbsent(bigram.second(), term -> new long[2])[1] += count;
        });
    return places.entrySet().stream()
        .map(place -> new BigramMargin(place.getKey(), place.getValue()[0], place.getValue()[1]));
  }

  /** The bigrams whose terms may be frequent. */
  Stream<BigramCount> counts(Frequent frequent) {
    return counts.entrySet().stream()
        .filter(count -> frequent.mayHold(count.getKey()))
        .map(count -> new BigramCount(count.getKey(), count.getValue()));
  }
}
