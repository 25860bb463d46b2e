package org.corpusstats.tone;

/**
 * How a sentence speaks of a target: three probabilities that sum to 1.
 *
 * @param negative 0…1
 * @param neutral 0…1
 * @param positive 0…1
 */
public record Tone(double negative, double neutral, double positive) {
  private static final double MILLION = 1e6;

  /** The expected tone, −1…1: positive less negative. */
  public double score() {
    return positive - negative;
  }

  /** The same in whole millionths, which still sum to a million, so that sums of them are exact. */
  public Tone inMillionths() {
    long notNeutral = Math.round((negative + positive) * MILLION);
    long ill = Math.min(Math.round(negative * MILLION), notNeutral);
    return new Tone(ill / MILLION, (MILLION - notNeutral) / MILLION, (notNeutral - ill) / MILLION);
  }
}
