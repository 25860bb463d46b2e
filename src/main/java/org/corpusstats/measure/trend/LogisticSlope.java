package org.corpusstats.measure.trend;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * By how much the log odds of an item change from one time to the next: the slope of a logistic
 * regression of units on time (Cox 1958), by maximum likelihood. Units are taken to be independent
 * of one another. Immutable and thread safe.
 *
 * @param slope change of ln(p/(1 − p)) per unit of time; 0.1 is about 10 % more each time for a
 *     rare item
 * @param standardError the inverse root of the information
 */
public record LogisticSlope(double slope, double standardError) {
  private static final int MOST_STEPS = 200;

  /** A rise of twice the log likelihood that is none: 1e-10 standard errors are left. */
  private static final double CLOSE = 1e-20;

  /**
   * Returns the slope of a series, or null where the likelihood has no maximum: the item is in all
   * units or in none, or some time parts all units with it from all without, such as where only the
   * last time has it.
   */
  public static @Nullable LogisticSlope of(ProportionSeries series) {
    if (series.isSeparated()) {
      return null;
    }
    Fit flat = Fit.flat(series);
    double reach = Math.sqrt(flat.weight / flat.information);
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    Fit fit = flat;
    for (int i = 0; i < MOST_STEPS && !fit.isSlopeClose(); i++) {
      low = fit.slopeScore > 0 ? fit.slope : low;
      high = fit.slopeScore > 0 ? high : fit.slope;
      // Newton's steps go far too far where shares come near 0 or 1: a slope at most doubles.
      double most = 2 * Math.max(Math.abs(fit.slope), reach);
      fit = fit.withSlope(within(Math.max(low, -most), Math.min(high, most), fit.slopeStep()));
    }
    fit = fit.withSlope(fit.slopeStep());
    return new LogisticSlope(fit.slope, 1 / Math.sqrt(fit.information));
  }

  /** Returns the 95 % interval of the slope by its standard error (Wald 1943). */
  public Interval interval() {
    double halfWidth = StudentT.Z * standardError;
    return new Interval(slope - halfWidth, slope + halfWidth);
  }

  /** The next guess at what is between two bounds: where Newton's method leads, or halfway. */
  private static double within(double low, double high, double guess) {
    return guess > low && guess < high ? guess : low / 2 + high / 2;
  }

  /**
   * A line a + slope·(t − centre) of log odds, and what the likelihood says of it. Times are also
   * taken from their mean under the line's own weights, where its two parameters are orthogonal and
   * nothing large cancels.
   */
  private static final class Fit {
    private final ProportionSeries series;
    private final double centre;

    /** Log odds of the item in all units. */
    private final double overall;

    private final double level;
    private final double slope;

    /** Σ n·p·(1 − p), and the same with the squared distance from the weights' mean. */
    private final double weight;

    private final double information;
    private final double mean;

    /** Derivatives of the log likelihood: by the level, and by the slope about that mean. */
    private final double levelScore;

    private final double slopeScore;

    private Fit(
        ProportionSeries series, double centre, double overall, double level, double slope) {
      this.series = series;
      this.centre = centre;
      this.overall = overall;
      this.level = level;
      this.slope = slope;
      double[] weights = new double[series.size()];
      double[] residuals = new double[series.size()];
      for (int i = 0; i < series.size(); i++) {
        double logOdds = level + slope * time(i);
        double small = Math.exp(-Math.abs(logOdds));
        // Of the share and the rest each keeps its digits, however close to 0 it is.
        double share = (logOdds > 0 ? 1 : small) / (1 + small);
        double rest = (logOdds > 0 ? small : 1) / (1 + small);
        double with = series.count(i);
        double without = series.units(i) - series.count(i);
        weights[i] = series.units(i) * share * rest;
        residuals[i] = with * rest - without * share;
      }
      weight = Arrays.stream(weights).sum();
      levelScore = Arrays.stream(residuals).sum();
      mean = sum(i -> weights[i] * time(i)) / weight;
      information = sum(i -> weights[i] * (time(i) - mean) * (time(i) - mean));
      slopeScore = sum(i -> residuals[i] * (time(i) - mean));
    }

    private double sum(IntToDoubleFunction term) {
      double sum = 0;
      for (int i = 0; i < series.size(); i++) {
        sum += term.applyAsDouble(i);
      }
      return sum;
    }

    /** No change at all: the maximum for a slope of 0. */
    static Fit flat(ProportionSeries series) {
      double counts = 0;
      double units = 0;
      double times = 0;
      for (int i = 0; i < series.size(); i++) {
        counts += series.count(i);
        units += series.units(i);
        times += (double) series.units(i) * series.time(i);
      }
      double overall = Math.log(counts / (units - counts));
      return new Fit(series, times / units, overall, overall, 0);
    }

    private double time(int i) {
      return series.time(i) - centre;
    }

    boolean isSlopeClose() {
      return slopeScore * slopeScore <= CLOSE * information;
    }

    /** Where Newton's method looks for the slope next. */
    double slopeStep() {
      return slope + slopeScore / information;
    }

    /**
     * The level that is likeliest with another slope. All log odds stay around the overall ones.
     */
    Fit withSlope(double other) {
      double first = other * time(0);
      double last = other * time(series.size() - 1);
      double low = overall - Math.max(first, last);
      double high = overall - Math.min(first, last);
      double guess = level + (slope - other) * mean;
      Fit fit = new Fit(series, centre, overall, within(low, high, guess), other);
      for (int i = 0; i < MOST_STEPS && !fit.isLevelClose(); i++) {
        low = fit.levelScore > 0 ? fit.level : low;
        high = fit.levelScore > 0 ? high : fit.level;
        double next = within(low, high, fit.level + fit.levelScore / fit.weight);
        fit = new Fit(series, centre, overall, next, other);
      }
      return fit;
    }

    private boolean isLevelClose() {
      return levelScore * levelScore <= CLOSE * weight;
    }
  }
}
