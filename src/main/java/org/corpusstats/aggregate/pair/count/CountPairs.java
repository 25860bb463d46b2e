package org.corpusstats.aggregate.pair.count;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.row.UnitScope;

/**
 * Counts the pairs of all documents in two passes over compact blocks: tasks enumerate the pairs of
 * their documents and add them up in a cache ({@link CombinePairs}), then each bucket of pairs is
 * added up in one hash table ({@link PairTable}). Memory is bounded by the number of buckets; time
 * grows with the number of joint pairs, however they are spread over documents and entities.
 *
 * <p>Documents come in groups, such as sources: {@link #totals} tells in how many groups a pair
 * occurs, {@link #byGroup} keeps the sums of each group apart. The input of both has one row for
 * each document, with the columns {@code group} (int, negative where not known), {@code doc_id}
 * (string), {@code copies} (int: how many further documents are copies of it), {@code mentions}
 * (packed by {@link MentionRuns}) and, where chance within documents is asked for, {@code
 * sentence_count} and {@code paragraph_count} (whole numbers: its units).
 *
 * <p>What chance within documents would have of a pair of sentences is known in the documents that
 * have both entities, whether they meet there or not. So it is summed at document scope, in the
 * same bucket, and a row of a smaller scope takes it from there. Where documents are not counted
 * themselves, a first reading notes in a few bits a pair which meet often enough ({@link
 * MetPairs}).
 *
 * @param scopes in which pairs are counted
 * @param buckets how the pairs are divided
 */
public record CountPairs(Set<UnitScope> scopes, PairBuckets buckets) implements Serializable {
  private static final int TASKS_OF_A_CORE = 2;

  /**
   * One row for each scope and pair: scope, a, b, all {@link PairSums} and the known groups.
   *
   * @param minUnits pairs in fewer units of their scope are left out, at least 1
   */
  public Dataset<Row> totals(Dataset<Row> documents, int minUnits) {
    PairFilter withChance =
        readsTwice()
            ? met(documents, minUnits)
            : scopes.size() == 1 ? PairFilter.NONE : PairFilter.ALL;
    return totals(documents, minUnits, PairFilter.ALL, withChance);
  }

  private PairFilter met(Dataset<Row> documents, int minUnits) {
    return MetPairs.inDocuments(
        documents.select("mentions"), scopes, buckets.jointPairs(scopes), minUnits);
  }

  /** Whether {@link #totals(Dataset, int)} first asks which pairs meet. */
  public boolean readsTwice() {
    return !scopes.contains(UnitScope.DOCUMENT);
  }

  /**
   * The same for some of the pairs, without what chance within documents would have.
   *
   * @param counted lets these through, and some others
   */
  public Dataset<Row> totals(Dataset<Row> documents, int minUnits, PairFilter counted) {
    return totals(documents, minUnits, counted, PairFilter.NONE);
  }

  private Dataset<Row> totals(
      Dataset<Row> documents, int minUnits, PairFilter counted, PairFilter withChance) {
    MapPartitionsFunction<Row, Row> add = rows -> AddPairs.totals(rows, scopes, minUnits);
    Dataset<Row> inOrder = inFewTasks(documents).sortWithinPartitions("group");
    return blocks(inOrder, counted, withChance, false)
        .mapPartitions(add, Encoders.row(schema("groups")));
  }

  /** Each task begins with empty caches, and what is left in them at its end has to be moved. */
  private static Dataset<Row> inFewTasks(Dataset<Row> documents) {
    return documents.coalesce(
        TASKS_OF_A_CORE * documents.sparkSession().sparkContext().defaultParallelism());
  }

  /**
   * One row for each scope, pair and group: scope, a, b, all {@link PairSums} and the group. Pairs
   * that share a document have one in every scope, for they may meet where other groups are added.
   */
  public Dataset<Row> byGroup(Dataset<Row> documents) {
    return byGroup(documents, PairFilter.ALL, PairFilter.ALL);
  }

  /**
   * The same for some of the pairs, without what chance within documents would have.
   *
   * @param counted lets these through, and some others
   */
  public Dataset<Row> byGroup(Dataset<Row> documents, PairFilter counted) {
    return byGroup(documents, counted, PairFilter.NONE);
  }

  private Dataset<Row> byGroup(Dataset<Row> documents, PairFilter counted, PairFilter withChance) {
    boolean everyPair = !withChance.isEmpty();
    MapPartitionsFunction<Row, Row> add = rows -> AddPairs.byGroup(rows, scopes, everyPair);
    // A task with few groups writes few and large blocks.
    Dataset<Row> inOrder =
        documents.repartitionByRange(col("group"), col("doc_id")).sortWithinPartitions("group");
    return blocks(inOrder, counted, withChance, true)
        .mapPartitions(add, Encoders.row(schema("group")));
  }

  private static StructType schema(String last) {
    StructType schema =
        new StructType()
            .add("scope", DataTypes.StringType, false)
            .add("a", DataTypes.IntegerType, false)
            .add("b", DataTypes.IntegerType, false);
    for (String sum : PairSums.COLUMNS) {
      schema = schema.add(sum, DataTypes.LongType, false);
    }
    return schema.add(last, DataTypes.LongType, false);
  }

  private Dataset<Row> blocks(
      Dataset<Row> documents, PairFilter counted, PairFilter withChance, boolean isByGroup) {
    MapPartitionsFunction<Row, Row> enumerate =
        rows -> new Enumerator(this, rows, counted, withChance, isByGroup);
    Dataset<Row> needed =
        withChance.isEmpty()
            ? documents.select("group", "copies", "mentions")
            : documents.select("group", "copies", "mentions", "sentence_count", "paragraph_count");
    return needed
        .mapPartitions(enumerate, Encoders.row(CombinePairs.BLOCKS))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "group");
  }

  /** Pairs of documents are counted, too, where they carry what chance would have. */
  private int bucketBits(PairFilter withChance) {
    return buckets.bits(withChance.isEmpty() ? scopes : EnumSet.of(UnitScope.DOCUMENT));
  }

  /** Turns documents in order of their groups into blocks of pairs. */
  private static final class Enumerator implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final CombinePairs combine;
    private final PairsOfDocument pairs;
    private final MentionList mentions = new MentionList();
    private final boolean isByGroup;
    private boolean isLast;
    private boolean finished;
    private int group;

    Enumerator(
        CountPairs count,
        Iterator<Row> rows,
        PairFilter counted,
        PairFilter withChance,
        boolean isByGroup) {
      this.rows = rows;
      this.isByGroup = isByGroup;
      this.combine = new CombinePairs(count.bucketBits(withChance));
      this.pairs = new PairsOfDocument(count.scopes, withChance, counted.before(combine));
    }

    @Override
    public boolean hasNext() {
      while (combine.full().isEmpty() && !finished) {
        if (pairs.hasMore()) {
          pairs.next();
        } else if (rows.hasNext()) {
          begin(rows.next());
        } else if (!isLast) {
          isLast = true;
          pairs.beginLast();
        } else {
          combine.finish();
          finished = true;
        }
      }
      return !combine.full().isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return combine.full().remove();
    }

    private void begin(Row document) {
      mentions.clear();
      mentions.readFrom(new ByteBlock(document.<byte[]>getAs(2)));
      startGroup(document.getInt(0));
      combine.startDocument(group, document.getInt(1));
      boolean hasChance = document.size() > 3;
      long sentences = hasChance ? document.<Number>getAs(3).longValue() : 0;
      long paragraphs = hasChance ? document.<Number>getAs(4).longValue() : 0;
      pairs.begin(mentions, sentences, paragraphs);
    }

    /** What chance would have is handed on later, with whichever group: but not by group. */
    private void startGroup(int next) {
      if (isByGroup && next != group) {
        pairs.finish();
      }
      group = next;
    }
  }
}
