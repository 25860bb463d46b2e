package org.corpusstats.tone;

/** Takes the features of one target: to sum their weights, to learn weights, or to explain them. */
public interface FeatureSink {
  /** Where a feature does not come from one token. */
  int NO_TOKEN = -1;

  /** A number by its name, such as the score of the parse tree's root. */
  void number(String name, double value);

  /**
   * A word, or words that stand together, in a place that the template names.
   *
   * @param template such as {@code left} or {@code subject}
   * @param token the token that it is or begins with; {@link #NO_TOKEN} for a circumstance
   */
  void word(String template, String word, int token);

  /** A word whose meaning counts among those of its template, with a weight of more than 0. */
  void meaning(String template, String word, double weight, int token);
}
