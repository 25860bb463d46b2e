package org.corpusstats.aggregate.pair.count;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.row.UnitScope;

/**
 * Notes which pairs meet in units, and which of them in more than one, in a few bits a pair: all
 * that do are known, and some others. Not thread safe.
 */
final class MetPairs implements Serializable {
  private static final long serialVersionUID = 1;

  /** Four bytes for each; of more pairs, more others are let through, which only costs time. */
  private static final long MOST_EXPECTED = 1 << 24;

  private final PairBits once;

  /** Those that were known when they came again. */
  private final PairBits again;

  /**
   * @param expected about how many pairs meet
   */
  MetPairs(long expected) {
    long pairs = Math.max(1, Math.min(MOST_EXPECTED, expected));
    this.once = new PairBits(pairs);
    this.again = new PairBits(pairs);
  }

  /**
   * Lets pairs through that meet in at least so many units of some scope, and others.
   *
   * @param documents packed by {@link MentionRuns}, in their first column
   * @param expected about how many pairs meet
   */
  static PairFilter inDocuments(
      Dataset<Row> documents, Set<UnitScope> scopes, long expected, int minUnits) {
    MetPairs all =
        PairFilter.gathered(
                documents,
                rows -> {
                  MetPairs met = new MetPairs(expected);
                  met.addDocuments(rows, scopes);
                  return met;
                },
                MetPairs::addAll)
            .orElseGet(() -> new MetPairs(1));
    return PairFilter.of(documents.sparkSession(), all.inUnits(minUnits));
  }

  private void addDocuments(Iterator<Row> documents, Set<UnitScope> scopes) {
    MentionList mentions = new MentionList();
    PairsOfDocument pairs =
        new PairsOfDocument(
            scopes,
            PairFilter.NONE,
            (scope, a, b, pair) -> {
              if (pair.units > 0) {
                add(PairBuckets.key(a, b), pair.units);
              }
            });
    documents.forEachRemaining(
        row -> {
          mentions.clear();
          mentions.readFrom(new ByteBlock(row.<byte[]>getAs(0)));
          pairs.count(mentions, 0, 0);
        });
  }

  /**
   * Notes that a pair meets.
   *
   * @param units of a document where it does, at least 1
   */
  void add(long key, long units) {
    if (units > 1 || once.mayContain(key)) {
      again.add(key);
    } else {
      once.add(key);
    }
  }

  /** Adds what was noted of other documents by one made for as many pairs. */
  MetPairs addAll(MetPairs other) {
    again.addAll(other.again);
    again.addCommon(once, other.once);
    once.addAll(other.once);
    return this;
  }

  /** Those that meet in at least so many units, and others; nothing may be noted after it. */
  PairBits inUnits(int minUnits) {
    return (minUnits > 1 ? again : once.addAll(again)).folded();
  }
}
