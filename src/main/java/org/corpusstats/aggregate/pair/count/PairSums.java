package org.corpusstats.aggregate.pair.count;

import java.math.BigInteger;
import java.util.List;
import org.apache.spark.sql.Row;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.row.PairTally;
import org.jspecify.annotations.Nullable;

/**
 * The sums that are kept of a pair, by their places. They are whole numbers, so that a pair's state
 * is a vector that merges by addition in any order, and a withdrawn document subtracts exactly.
 * {@link PairTally} says what they mean.
 */
public final class PairSums {
  static final int PROXIMITY = 0;
  static final int UNITS = 1;
  static final int DOCUMENTS = 2;
  static final int SCORED_A = 3;
  static final int SCORED_B = 4;
  static final int COPIED_UNITS = 5;
  static final int OVERLAPPING_UNITS = 6;

  static final int TONE_A = 7;
  static final int TONE_B = 8;

  static final int EXPECTED = 9;
  static final int VARIANCE = 10;
  static final int TRIALS = 11;

  static final int SCORED_UNITS = 12;
  static final int SCORED_DOCUMENTS = 13;
  static final int TONE = 14;
  static final int TONE_SQUARES_LOW = 15;
  static final int TONE_SQUARES_HIGH = 16;
  static final int TONE_TIMES_COUNT = 17;
  static final int COUNT_SQUARES = 18;

  /** The names of their columns. */
  public static final List<String> COLUMNS =
      List.of(
          "proximity",
          "units",
          "documents",
          "tone_documents_a",
          "tone_documents_b",
          "copied_units",
          "overlapping_units",
          "tone_sum_a",
          "tone_sum_b",
          "expected_within",
          "variance_within",
          "trials_within",
          "scored_units",
          "scored_documents",
          "tone",
          "tone_squares_low",
          "tone_squares_high",
          "tone_times_count",
          "count_squares");

  /** How many of the sums, the first ones, have a usual value. */
  static final int WITH_USUAL_VALUE = TONE_A;

  static final int ALL = 19;

  private PairSums() {}

  /** The value that the sum of a pair in one document mostly has. */
  static long usual(int sum) {
    return sum >= UNITS && sum <= SCORED_B ? 1 : 0;
  }

  /**
   * Adds what one document contributes.
   *
   * @param from place of the first sum in the cells
   * @param copies how many further documents are copies of it
   */
  static void add(long[] cells, int from, PairOfDocument pair, int copies) {
    cells[from + PROXIMITY] += pair.proximity;
    cells[from + UNITS] += pair.units;
    cells[from + DOCUMENTS] += pair.units > 0 ? 1 : 0;
    cells[from + SCORED_A] += pair.scoredA;
    cells[from + SCORED_B] += pair.scoredB;
    cells[from + COPIED_UNITS] += pair.units * copies;
    cells[from + OVERLAPPING_UNITS] += pair.overlapping;
    cells[from + TONE_A] += pair.toneA;
    cells[from + TONE_B] += pair.toneB;
    cells[from + EXPECTED] += pair.expected;
    cells[from + VARIANCE] += pair.variance;
    cells[from + TRIALS] += pair.trials;
    if (pair.scored > 0) {
      addTone(cells, from, pair.scored, pair.tone);
    }
  }

  /**
   * Adds the tone of one document.
   *
   * @param from place of the first sum in the cells
   * @param scored number of its scored units, n_d
   * @param tone the sum of their tones, S_d, in millionths
   */
  static void addTone(long[] cells, int from, long scored, long tone) {
    long low = tone * tone;
    long high = Math.multiplyHigh(tone, tone);
    cells[from + SCORED_UNITS] += scored;
    cells[from + SCORED_DOCUMENTS]++;
    cells[from + TONE] += tone;
    cells[from + TONE_SQUARES_LOW] += low & 0xffff_ffffL;
    cells[from + TONE_SQUARES_HIGH] += high << 32 | low >>> 32;
    cells[from + TONE_TIMES_COUNT] += tone * scored;
    cells[from + COUNT_SQUARES] += scored * scored;
  }

  /** The tone of a row with all sums; null where no unit was scored. */
  public static @Nullable ClusteredMean tone(Row row) {
    long scored = row.<Long>getAs("scored_units");
    if (scored == 0) {
      return null;
    }
    BigInteger squares =
        BigInteger.valueOf(row.<Long>getAs("tone_squares_high"))
            .shiftLeft(32)
            .add(BigInteger.valueOf(row.<Long>getAs("tone_squares_low")));
    return new ClusteredMean(
        row.<Long>getAs("scored_documents"),
        scored,
        row.<Long>getAs("tone"),
        squares,
        BigInteger.valueOf(row.<Long>getAs("tone_times_count")),
        BigInteger.valueOf(row.<Long>getAs("count_squares")));
  }
}
