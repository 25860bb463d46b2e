package org.corpusstats.annotate;

/**
 * What a run annotated.
 *
 * @param texts distinct texts
 * @param characters their code points
 * @param tokens their tokens as the tasks counted them; a retried task counts twice, so this is for
 *     speed and not for statistics
 */
public record Annotated(long texts, long characters, long tokens) {
  /** A run that found all its texts annotated, or asked for none. */
  public static final Annotated NOTHING = new Annotated(0, 0, 0);

  /** The speed, where the annotation took so long; 0 where nothing was annotated. */
  public double tokensPerSecond(double seconds) {
    return tokens / Math.max(seconds, 1e-3);
  }
}
