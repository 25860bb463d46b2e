package org.corpusstats.aggregate.pair.count;

import java.math.BigInteger;
import java.util.List;
import org.apache.spark.sql.Row;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.UnitScope;
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
  static final int COPIED_UNITS = 3;
  static final int OVERLAPPING_UNITS = 4;
  static final int SCORED_A = 5;
  static final int SCORED_B = 6;

  static final int TONE_A = 7;
  static final int TONE_B = 8;

  /** First of {@link PairOfDocument#chance}. */
  static final int CHANCE = 9;

  /** Of one scope: expectation, variance and trials. */
  static final int CHANCE_OF_SCOPE = 3;

  /** Of sentences and paragraphs. */
  static final int CHANCE_SUMS = 2 * CHANCE_OF_SCOPE;

  static final int SCORED_UNITS = 15;
  static final int SCORED_DOCUMENTS = 16;
  static final int TONE = 17;
  static final int TONE_SQUARES_LOW = 18;
  static final int TONE_SQUARES_HIGH = 19;
  static final int TONE_TIMES_COUNT = 20;
  static final int COUNT_SQUARES = 21;
  static final int ALL = 22;

  /** The names of the columns that a row has in the end, {@link #values}. */
  public static final List<String> COLUMNS =
      List.of(
          "proximity",
          "units",
          "documents",
          "copied_units",
          "overlapping_units",
          "tone_documents_a",
          "tone_documents_b",
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

  private PairSums() {}

  /**
   * The value that the sum of a pair in one document mostly has.
   *
   * @param isOfDocuments whether the scope is the document, beside smaller ones
   */
  static long usual(int sum, boolean isOfDocuments) {
    return switch (sum) {
      case UNITS, DOCUMENTS -> 1;
      case SCORED_A, SCORED_B -> isOfDocuments ? 1 : 0;
      default -> 0;
    };
  }

  /** Whether something is expected of smaller units in documents with both. */
  static boolean hasChance(long[] cells, int from) {
    return cells[from + CHANCE + CHANCE_OF_SCOPE - 1] != 0
        || cells[from + CHANCE + CHANCE_SUMS - 1] != 0;
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
    for (int i = 0; i < CHANCE_SUMS; i++) {
      cells[from + CHANCE + i] += pair.chance[i];
    }
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

  /**
   * The values of {@link #COLUMNS}, as part of a row.
   *
   * @param row takes them
   * @param at place of the first in the row
   * @param scope of the sums
   * @param cells holds the sums, null where all are 0
   * @param from place of the first of them
   * @param ofDocuments holds the sums of the pair at document scope, which know what a smaller
   *     scope does not; null where they were not counted
   * @param fromDocuments place of the first of them
   */
  static void values(
      Object[] row,
      int at,
      UnitScope scope,
      long @Nullable [] cells,
      int from,
      long @Nullable [] ofDocuments,
      int fromDocuments) {
    int place = at;
    for (int i = 0; i < SCORED_A; i++) {
      row[place++] = cells == null ? 0L : cells[from + i];
    }
    for (int i = SCORED_A; i < CHANCE; i++) {
      row[place++] = ofDocuments == null ? 0L : ofDocuments[fromDocuments + i];
    }
    int chance = CHANCE + scope.number() * CHANCE_OF_SCOPE;
    boolean isSmaller = scope != UnitScope.DOCUMENT;
    for (int i = chance; i < chance + CHANCE_OF_SCOPE; i++) {
      row[place++] = isSmaller && ofDocuments != null ? ofDocuments[fromDocuments + i] : 0L;
    }
    for (int i = SCORED_UNITS; i < ALL; i++) {
      row[place++] = cells == null ? 0L : cells[from + i];
    }
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
