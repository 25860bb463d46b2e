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
  static final int UNITS = 0;
  static final int DOCUMENTS = 1;
  static final int COPIED_UNITS = 2;
  static final int OVERLAPPING_UNITS = 3;
  static final int PROXIMITY = 4;
  static final int SCORED_UNITS = 5;
  static final int SCORED_DOCUMENTS = 6;
  static final int TONE = 7;
  static final int TONE_SQUARES_LOW = 8;
  static final int TONE_SQUARES_HIGH = 9;
  static final int TONE_TIMES_COUNT = 10;
  static final int COUNT_SQUARES = 11;

  /** The names of their columns. */
  public static final List<String> COLUMNS =
      List.of(
          "units",
          "documents",
          "copied_units",
          "overlapping_units",
          "proximity",
          "scored_units",
          "scored_documents",
          "tone",
          "tone_squares_low",
          "tone_squares_high",
          "tone_times_count",
          "count_squares");

  /** How many of the sums, the first ones, are not of the tone. */
  static final int WITHOUT_TONE = SCORED_UNITS;

  static final int ALL = 12;

  private PairSums() {}

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
