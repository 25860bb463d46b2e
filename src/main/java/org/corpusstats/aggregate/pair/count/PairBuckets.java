package org.corpusstats.aggregate.pair.count;

import java.io.Serializable;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;

/**
 * Divides the pairs of each scope into so many buckets that the sums of one fit into a small part
 * of the memory, whatever the corpus. Immutable.
 */
public final class PairBuckets implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Sums of so many joint pairs take at most 46 MB in a hash table; more buckets than needed would
   * cost the processor's cache when pairs are written to their blocks.
   */
  private static final int PAIRS_IN_BUCKET = 1 << 17;

  /** In news. */
  private static final int SENTENCES_OF_A_PARAGRAPH = 3;

  /** Blocks of more buckets would be small. */
  private static final int MOST_BITS = 16;

  /** Enough that all tasks of a small cluster have some. */
  private static final int FEWEST_BITS = 4;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** The second multiplier of MurmurHash3's 64-bit finaliser (Appleby 2011). */
  private static final long MIX = 0xC4CEB9FE1A85EC53L;

  /** Binary logarithm of the number of buckets of each scope. */
  private final int[] bits = new int[UnitScope.ALL.length];

  private final long[] jointPairs;

  /** First bucket of each scope, and the number of all. */
  private final int[] first = new int[UnitScope.ALL.length + 1];

  /**
   * @param jointPairs about how many joint pairs each scope has, in its order
   */
  PairBuckets(long... jointPairs) {
    this.jointPairs = jointPairs.clone();
    for (UnitScope scope : UnitScope.ALL) {
      int at = scope.number();
      long buckets = jointPairs[at] / PAIRS_IN_BUCKET;
      int wanted = 64 - Long.numberOfLeadingZeros(buckets);
      bits[at] = Math.max(FEWEST_BITS, Math.min(MOST_BITS, wanted));
      first[at + 1] = first[at] + (1 << bits[at]);
    }
  }

  /**
   * About how many joint pairs there are, without a look at the mentions: all those of a document,
   * and of a sentence or paragraph as if each had the same share of mentions.
   */
  public static PairBuckets of(Tables tables) {
    Row joint =
        tables
            .read(Representative.TABLE)
            .selectExpr("mention_count * (mention_count - 1) as twice", "sentence_count")
            .selectExpr(
                "coalesce(sum(twice div (2 * greatest(1, sentence_count))), 0L)",
                "coalesce(sum(twice * "
                    + SENTENCES_OF_A_PARAGRAPH
                    + " div (2 * greatest("
                    + SENTENCES_OF_A_PARAGRAPH
                    + ", sentence_count))), 0L)",
                "coalesce(sum(twice div 2), 0L)")
            .first();
    return new PairBuckets(joint.getLong(0), joint.getLong(1), joint.getLong(2));
  }

  /** Both entities in one number, which is never 0. */
  static long key(int a, int b) {
    return (long) a << 32 | b;
  }

  static int a(long key) {
    return (int) (key >>> 32);
  }

  static int b(long key) {
    return (int) key;
  }

  /** About how many joint pairs some scopes have. */
  long jointPairs(Set<UnitScope> scopes) {
    return scopes.stream().mapToLong(scope -> jointPairs[scope.number()]).sum();
  }

  /** Buckets of all scopes together. */
  int count() {
    return first[UnitScope.ALL.length];
  }

  int bucket(UnitScope scope, long key) {
    int at = scope.number();
    return first[at] + (int) ((key * GOLDEN_RATIO) >>> (64 - bits[at]));
  }

  UnitScope scope(int bucket) {
    int at = 0;
    while (bucket >= first[at + 1]) {
      at++;
    }
    return UnitScope.ALL[at];
  }

  /** A place in a table of 2^{@code tableBits}, that says little about the bucket. */
  static int place(long key, int tableBits) {
    long hash = key * GOLDEN_RATIO;
    return (int) (((hash ^ (hash >>> 32)) * MIX) >>> (64 - tableBits));
  }
}
