package org.corpusstats.annotate;

/**
 * What a run annotated. A retried task counts twice in the tokens and the time, so that both are
 * for speed and not for statistics.
 *
 * @param texts distinct texts
 * @param characters their code points
 * @param tokens their tokens
 * @param coreSeconds the time that it took, all cores added up, without that of loading the models
 */
public record Annotated(long texts, long characters, long tokens, double coreSeconds) {
  /** A run that found all its texts annotated, or asked for none. */
  public static final Annotated NOTHING = new Annotated(0, 0, 0, 0);

  /** The speed of one core; 0 where nothing was annotated. */
  public double tokensPerCoreSecond() {
    return coreSeconds > 0 ? tokens / coreSeconds : 0;
  }
}
