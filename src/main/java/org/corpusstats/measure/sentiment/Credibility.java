package org.corpusstats.measure.sentiment;

import java.io.Serializable;

/**
 * How much of an entity's own mean to believe, in the model of Bühlmann and Straub (1970),
 * "Glaubwürdigkeit für Schadensätze", Mitteilungen der Vereinigung schweizerischer
 * Versicherungsmathematiker 70: entities have true means that differ, and the observations of each
 * differ from its true mean by chance, the less the greater their weight. Immutable and thread
 * safe.
 *
 * @param within variance of an observation of weight 1 around its entity's true mean, at least 0
 * @param between variance of the true means between entities, at least 0
 */
public record Credibility(double within, double between) implements Serializable {
  /**
   * Checks the variances.
   *
   * @throws IllegalArgumentException if one is negative or NaN
   */
  public Credibility {
    if (!(within >= 0 && between >= 0)) {
      throw new IllegalArgumentException("no variances: " + within + ", " + between);
    }
  }

  /**
   * Estimates the variances without bias, as the authors do: within entities Σ w·(x − X_e)²/(N −
   * E), between them (Σ W_e·(X_e − X)² − (E − 1)·within)/(W − ΣW_e²/W), or 0 where that is
   * negative. Here w is the weight of an observation, W_e the sum of an entity's weights and X_e
   * its weighted mean, W and X those of all. Both are 0 where nothing tells: there is one entity,
   * or one observation of each.
   *
   * @param entities number of entities, E
   * @param observations number of observations, N, at least one an entity
   * @param weight W
   * @param sum Σ w·x over all observations
   * @param squares Σ w·x² over all observations
   * @param squaresOfMeans Σ W_e·X_e² over the entities
   * @param squaredWeights ΣW_e² over the entities
   */
  public static Credibility fit(
      long entities,
      long observations,
      double weight,
      double sum,
      double squares,
      double squaresOfMeans,
      double squaredWeights) {
    if (entities < 2 || observations <= entities) {
      return new Credibility(0, 0);
    }
    double within = Math.max(0, (squares - squaresOfMeans) / (observations - entities));
    double amongMeans = squaresOfMeans - sum * sum / weight;
    double between = (amongMeans - (entities - 1) * within) / (weight - squaredWeights / weight);
    return new Credibility(within, Math.max(0, between));
  }

  /**
   * Returns the credibility factor, W_e/(W_e + within/between), 0…1: the part of an entity's own
   * mean in the best linear estimate of its true mean; the rest is the mean of all. 0 without
   * observations, and where entities do not differ.
   *
   * @param weight W_e, at least 0
   */
  public double factor(double weight) {
    double own = weight * between;
    return own == 0 ? 0 : own / (own + within);
  }
}
