package org.corpusstats.measure.sentiment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What tone to expect where two entities meet, if nothing were special about the meeting: the tone
 * of a meeting is halfway between those towards the two, and so is what is expected of it, from the
 * documents that have one of them without the other. What the pair's own mean has above that is its
 * surprise. Immutable and thread safe.
 *
 * <p>With few documents an entity's own mean is mostly chance. It is drawn towards the mean of all
 * entities by its {@link Credibility}, the weight of a document's mean tone being 1: a pair's tone
 * is a mean over units, and a document that names someone often is no more a unit than others.
 *
 * @param credibility fitted to the mean tone of each document towards each of its entities
 * @param collectiveMean the mean over entities, each with its credibility factor as weight
 *     (Bühlmann and Straub's estimate of the expected tone of an entity of which nothing is known),
 *     −1…1
 */
public record SentimentSurprise(Credibility credibility, double collectiveMean)
    implements Serializable {

  /**
   * Returns the expected mean tone of a pair, −1…1. Of an entity without other documents the mean
   * of all entities is expected, as its credibility is 0; null where neither has any.
   *
   * @param a tones towards one entity in documents without the other
   * @param b tones towards the other in documents without the one
   */
  public @Nullable Double expectation(DocumentTones a, DocumentTones b) {
    return a.documents() + b.documents() == 0 ? null : (expected(a) + expected(b)) / 2;
  }

  private double expected(DocumentTones tones) {
    double factor = credibility.factor((double) tones.documents());
    return factor * tones.mean() + (1 - factor) * collectiveMean;
  }
}
