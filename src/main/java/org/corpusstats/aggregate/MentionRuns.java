package org.corpusstats.aggregate;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
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
 * one run a document; a document in pieces is right too and only costs more.
 */
final class MentionRuns {
  static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("mentions", DataTypes.BinaryType, false);

  /** What {@link #pack} reads, in this order. */
  private static final String[] COLUMNS = {
    "doc_id",
    "entity",
    "scopes",
    "sentence_index",
    "paragraph_index",
    "char_begin",
    "char_end",
    "tone_millionths"
  };

  /** Mentions of a run that is cut, so that a row stays far below Spark's limit on its size. */
  private static final int MOST_MENTIONS = 1 << 20;

  private MentionRuns() {}

  /**
   * Rows of {@link #SCHEMA}.
   *
   * @param mentions with the columns doc_id (string), entity, scopes, sentence_index,
   *     paragraph_index, char_begin, char_end (int) and tone_millionths (long, null where not
   *     scored)
   */
  static Dataset<Row> pack(Dataset<Row> mentions) {
    // Spark's own rows: a hundred million mentions as objects would take most of the time.
    JavaRDD<InternalRow> rows =
        ((org.apache.spark.sql.classic.Dataset<Row>) mentions.selectExpr(COLUMNS))
            .queryExecution()
            .toRdd()
            .toJavaRDD();
    return mentions.sparkSession().createDataFrame(rows.mapPartitions(Packer::new), SCHEMA);
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
        mentions.add(
            row.getInt(1),
            row.getInt(2),
            row.getInt(3),
            row.getInt(4),
            row.getInt(5),
            row.getInt(6),
            row.isNullAt(7) ? MentionList.NO_TONE : row.getLong(7));
        row = rows.hasNext() ? rows.next() : null;
      }
      next = row;
      bytes.clear();
      mentions.writeTo(bytes);
      return RowFactory.create(document.toString(), bytes.toBytes());
    }
  }
}
