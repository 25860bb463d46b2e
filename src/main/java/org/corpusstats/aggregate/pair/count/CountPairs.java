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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pairs of all documents in two passes over compact blocks: tasks enumerate the pairs of
 * their documents and add them up in a cache ({@link CombinePairs}), then each bucket of pairs is
 * added up in one hash table ({@link PairTable}). Memory is bounded by the number of buckets; time
 * grows with the number of joint pairs, however they are spread over documents and entities.
 *
 * <p>Documents come in groups, such as sources: {@link #totals} tells in how many groups a pair
 * occurs, {@link #byGroup} keeps the sums of each group apart. The input of both has one row for
 * each document, with the columns {@code group} (int, negative where not known), {@code doc_id}
 * (string), {@code copies} (int: how many further documents are copies of it) and {@code mentions}
 * (packed by {@link MentionRuns}).
 *
 * @param scopes in which pairs are counted
 * @param buckets how the pairs are divided
 */
public record CountPairs(Set<UnitScope> scopes, PairBuckets buckets) implements Serializable {

  /**
   * One row for each scope and pair: scope, a, b, all {@link PairSums} and the known groups.
   *
   * @param documents are read twice
   * @param minUnits pairs in fewer units of their scope are left out, at least 1
   */
  public Dataset<Row> totals(Dataset<Row> documents, int minUnits) {
    Set<UnitScope> inDocuments = EnumSet.copyOf(scopes);
    inDocuments.remove(UnitScope.DOCUMENT);
    PairFilter met =
        inDocuments.isEmpty()
            ? PairFilter.NONE
            : PairFilter.met(documents, inDocuments, buckets.jointPairs(inDocuments));
    return totals(documents, minUnits, PairFilter.ALL, met);
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
      Dataset<Row> documents, int minUnits, PairFilter counted, PairFilter apart) {
    MapPartitionsFunction<Row, Row> add = rows -> new Adder(this, rows, minUnits, false);
    return blocks(documents.sortWithinPartitions("group"), counted, apart)
        .mapPartitions(add, Encoders.row(schema("groups")));
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

  private Dataset<Row> byGroup(Dataset<Row> documents, PairFilter counted, PairFilter apart) {
    MapPartitionsFunction<Row, Row> add = rows -> new Adder(this, rows, 0, true);
    // A task with few groups writes few and large blocks.
    Dataset<Row> inOrder =
        documents.repartitionByRange(col("group"), col("doc_id")).sortWithinPartitions("group");
    return blocks(inOrder, counted, apart).mapPartitions(add, Encoders.row(schema("group")));
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

  private Dataset<Row> blocks(Dataset<Row> documents, PairFilter counted, PairFilter apart) {
    MapPartitionsFunction<Row, Row> enumerate =
        rows -> new Enumerator(this, rows, counted, apart);
    return documents
        .select("group", "copies", "mentions", "sentence_count", "paragraph_count")
        .mapPartitions(enumerate, Encoders.row(CombinePairs.BLOCKS))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "group");
  }

  /** Turns documents in order of their groups into blocks of pairs. */
  private static final class Enumerator implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final CombinePairs combine;
    private final PairsOfDocument pairs;
    private final MentionList mentions = new MentionList();
    private boolean finished;

    Enumerator(CountPairs count, Iterator<Row> rows, PairFilter counted, PairFilter apart) {
      this.rows = rows;
      this.combine = new CombinePairs(count.buckets);
      this.pairs = new PairsOfDocument(count.scopes, apart, counted.before(combine));
    }

    @Override
    public boolean hasNext() {
      while (combine.full().isEmpty() && !finished) {
        if (rows.hasNext()) {
          countDocument(rows.next());
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

    private void countDocument(Row document) {
      mentions.clear();
      mentions.readFrom(new ByteBlock(document.<byte[]>getAs(2)));
      combine.startDocument(document.getInt(0), document.getInt(1));
      pairs.count(mentions, document.getLong(3), document.getLong(4));
    }
  }

  /** Adds up blocks in order of their buckets and groups. */
  private static final class Adder implements Iterator<Row> {
    private final CountPairs count;
    private final Iterator<Row> rows;
    private final boolean byGroup;
    private final int minUnits;
    private final PairTable table = new PairTable();
    private @Nullable Row next;
    private int bucket;
    private int group;
    private int at = -1;

    Adder(CountPairs count, Iterator<Row> rows, int minUnits, boolean byGroup) {
      this.count = count;
      this.rows = rows;
      this.byGroup = byGroup;
      this.minUnits = minUnits;
      this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      findEnough();
      while (at < 0 && next != null) {
        addBucket(next);
        at = table.next(0);
        findEnough();
      }
      return at >= 0;
    }

    private void findEnough() {
      while (at >= 0 && table.cells()[at + PairSums.UNITS] < minUnits) {
        at = table.next(at);
      }
    }

    private void addBucket(Row first) {
      table.clear();
      bucket = first.getInt(0);
      group = first.getInt(1);
      Row row = first;
      while (row != null && row.getInt(0) == bucket && (!byGroup || row.getInt(1) == group)) {
        PairBlock.addTo(table, row.getAs(2), row.getInt(1));
        row = rows.hasNext() ? rows.next() : null;
      }
      next = row;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Object[] values = new Object[3 + PairSums.ALL + 1];
      long key = table.key(at);
      values[0] = count.buckets.scope(bucket).columnValue();
      values[1] = PairBuckets.a(key);
      values[2] = PairBuckets.b(key);
      long[] cells = table.cells();
      for (int i = 0; i < PairSums.ALL; i++) {
        values[3 + i] = cells[at + i];
      }
      values[values.length - 1] = byGroup ? (long) group : table.groups(at);
      at = table.next(at);
      return RowFactory.create(values);
    }
  }
}
