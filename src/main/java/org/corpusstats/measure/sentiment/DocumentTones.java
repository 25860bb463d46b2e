package org.corpusstats.measure.sentiment;

/**
 * The tones of some documents towards an entity, a mean tone each, as tallies that a part can be
 * taken from. Immutable and thread safe.
 *
 * @param documents number of documents with a tone, at least 0
 * @param sum of their tones, in millionths
 */
public record DocumentTones(long documents, long sum) {
  /**
   * Checks the tallies.
   *
   * @throws IllegalArgumentException if no tones of −1…1 have this sum
   */
  public DocumentTones {
    if (documents < 0 || Math.abs(sum) > documents * SentimentScore.MILLION) {
      throw new IllegalArgumentException(
          "no documents have these tones: documents " + documents + ", sum " + sum);
    }
  }

  /**
   * Returns the tones of these documents without those of a part of them.
   *
   * @throws IllegalArgumentException if it is no part of them
   */
  public DocumentTones without(DocumentTones part) {
    return new DocumentTones(documents - part.documents, sum - part.sum);
  }

  /** Returns the mean tone of the documents, −1…1, 0 where there are none. */
  public double mean() {
    return documents == 0 ? 0 : sum / (documents * SentimentScore.MILLION);
  }
}
