package org.corpusstats.aggregate.pair.count;

import java.io.Serializable;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;

/**
 * Divides pairs into so many buckets that the sums of one fit into a small part of the memory,
 * whatever the corpus. Immutable.
 */
public final class PairBuckets implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Sums of so many joint pairs take at most 50 MB in a hash table of a scope; more buckets than
   * needed would cost the processor's cache when pairs are written to their blocks.
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

  /** About how many joint pairs each scope has, in its order. */
  private final long[] jointPairs;

  /**
   * @param jointPairs about how many joint pairs each scope has, in its order
   */
  PairBuckets(long... jointPairs) {
    this.jointPairs = jointPairs.clone();
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

  /**
   * Binary logarithm of the number of buckets where these scopes are counted: as many for each, so
   * that all a pair has is in one bucket.
   */
  int bits(Set<UnitScope> scopes) {
    long most = scopes.stream().mapToLong(scope -> jointPairs[scope.number()]).max().orElse(0);
    int wanted = 64 - Long.numberOfLeadingZeros(most / PAIRS_IN_BUCKET);
    return Math.max(FEWEST_BITS, Math.min(MOST_BITS, wanted));
  }

  /** One of 2^{@code bits} buckets. */
  static int bucket(long key, int bits) {
    return (int) ((key * GOLDEN_RATIO) >>> (64 - bits));
  }

  /** A place in a table of 2^{@code tableBits}, that says little about the bucket. */
  public static int place(long key, int tableBits) {
    return (int) (hash(key) >>> (64 - tableBits));
  }

  /** A number in which every bit depends on the whole key. */
  static long hash(long key) {
    long hash = key * GOLDEN_RATIO;
    long mixed = (hash ^ (hash >>> 32)) * MIX;
    return mixed ^ (mixed >>> 32);
  }
}
