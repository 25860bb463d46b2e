package org.corpusstats.aggregate.pair.count;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Packs mentions of one document that stand one after the other into one small row, so that Spark
 * moves documents and not mentions. The mentions table keeps each document's together, which makes
 * one run a document; a document in several runs is right too and only costs more.
 */
public final class MentionRuns {
  static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("mentions", DataTypes.BinaryType, false);

  /** The column of {@link #number}. */
  public static final String NUMBER = "entity_and_scopes";

  /** What {@link #pack} reads, in this order. */
  private static final String[] COLUMNS = {
    "doc_id",
    NUMBER,
    "sentence_index",
    "paragraph_index",
    "char_begin",
    "char_end",
    "tone_millionths"
  };

  /** Mentions of a run that is cut, so that a row stays far below Spark's limit on its size. */
  private static final int MOST_MENTIONS = 1 << 20;

  private MentionRuns() {}

  /** An entity's number and the scopes it takes part in as one number, above 0. */
  public static Column number(Column entity, Column scopes) {
    return entity.multiply(1L << MentionList.SCOPE_BITS).plus(scopes);
  }

  /**
   * Rows of {@link #SCHEMA}.
   *
   * @param mentions with the columns doc_id (string), entity_and_scopes ({@link #number}; mentions
   *     where it is null are left out), sentence_index, paragraph_index, char_begin, char_end (int)
   *     and tone_millionths (long, null where not scored)
   */
  public static Dataset<Row> pack(Dataset<Row> mentions) {
    // Spark's own rows: a hundred million mentions as objects would take most of the time.
    JavaRDD<InternalRow> rows =
        ((org.apache.spark.sql.classic.Dataset<Row>) mentions.selectExpr(COLUMNS))
            .queryExecution()
            .toRdd()
            .toJavaRDD();
    return mentions.sparkSession().createDataFrame(rows.mapPartitions(Packer::new), SCHEMA);
  }

  /**
   * Puts the runs of each document together.
   *
   * @param runs with the columns doc_id and mentions, and others that all runs of a document share
   * @return one row for each document, of the same columns
   */
  public static Dataset<Row> byDocument(Dataset<Row> runs) {
    Encoder<Row> encoder = Encoders.row(runs.schema());
    int mentions = runs.schema().fieldIndex("mentions");
    MapGroupsFunction<String, Row, Row> join = (document, rows) -> joined(rows, mentions);
    // Grouped, so that Spark never divides the runs of one document, however it joined them before.
    return runs.groupBy("doc_id").as(Encoders.STRING(), encoder).mapGroups(join, encoder);
  }

  private static Row joined(Iterator<Row> runs, int mentions) {
    Row first = runs.next();
    if (!runs.hasNext()) {
      return first;
    }
    MentionList all = new MentionList();
    all.readFrom(new ByteBlock(first.<byte[]>getAs(mentions)));
    runs.forEachRemaining(run -> all.readFrom(new ByteBlock(run.<byte[]>getAs(mentions))));
    ByteBlock bytes = new ByteBlock();
    all.writeTo(bytes);
    Object[] values = new Object[first.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == mentions ? bytes.toBytes() : first.get(i);
    }
    return RowFactory.create(values);
  }

  private static final class Packer implements Iterator<Row> {
    private final Iterator<InternalRow> rows;
    private final MentionList mentions = new MentionList();
    private final ByteBlock bytes = new ByteBlock();
    private @Nullable InternalRow next;

    Packer(Iterator<InternalRow> rows) {
      this.rows = rows;
      this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      InternalRow row = next;
      if (row == null) {
        throw new NoSuchElementException();
      }
      // Spark reuses the memory of a row for the next one.
      UTF8String document = row.getUTF8String(0).clone();
      mentions.clear();
      while (row != null
          && mentions.size < MOST_MENTIONS
          && row.getUTF8String(0).equals(document)) {
        if (!row.isNullAt(1)) {
          mentions.add(
              MentionList.entity(row.getLong(1)),
              MentionList.scopes(row.getLong(1)),
              row.getInt(2),
              row.getInt(3),
              row.getInt(4),
              row.getInt(5),
              row.isNullAt(6) ? MentionList.NO_TONE : row.getLong(6));
        }
        row = rows.hasNext() ? rows.next() : null;
      }
      next = row;
      bytes.clear();
      mentions.writeTo(bytes);
      return RowFactory.create(document.toString(), bytes.toBytes());
    }
  }
}
