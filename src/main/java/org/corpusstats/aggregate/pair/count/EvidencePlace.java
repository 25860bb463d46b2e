package org.corpusstats.aggregate.pair.count;

import java.util.Comparator;

/**
 * The sentences of two mentions that stand close. Close mentions in short sentences come first:
 * they say most for the reader's time.
 *
 * @param sentenceDistance sentences from one to the other, 0 for the same
 * @param tokenCount tokens of the one or two sentences
 * @param firstSentence index of the earlier one
 * @param secondSentence index of the later one; the same where they share it
 */
public record EvidencePlace(
    int sentenceDistance, int tokenCount, int firstSentence, int secondSentence)
    implements Comparable<EvidencePlace> {
  private static final Comparator<EvidencePlace> BEST_FIRST =
      Comparator.comparingInt(EvidencePlace::sentenceDistance)
          .thenComparingInt(EvidencePlace::tokenCount)
          .thenComparingInt(EvidencePlace::firstSentence)
          .thenComparingInt(EvidencePlace::secondSentence);

  @Override
  public int compareTo(EvidencePlace other) {
    return BEST_FIRST.compare(this, other);
  }
}
