package org.corpusstats.judge;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.PartitionKeys;
import org.corpusstats.table.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Brings mentions to the tasks that read their documents. A join would move the documents too, and
 * annotations are a hundred times larger than mentions. Each document's place, its number in the
 * part of the files that a task reads, is looked up from the ids alone; the mentions are then sent
 * to these tasks and sorted by it, so that both sides are read once and in step.
 */
final class MentionsBesideDocuments {
  private static final String ID = "doc_id";
  private static final String PART = "document_part";
  private static final String NUMBER = "document_number";
  private static final StructType PLACES =
      StructType.fromDDL(ID + " string, " + PART + " int, " + NUMBER + " int");

  private MentionsBesideDocuments() {}

  /** What becomes of a document with its mentions, of which there is at least one. */
  interface Work extends Serializable {
    Iterator<Row> of(Row document, List<Row> mentions);
  }

  /**
   * The results for all documents with mentions.
   *
   * @param documents as read from files, with {@code doc_id}
   * @param mentions with {@code doc_id}, {@code char_begin} and {@code char_end}, in any order
   * @param work gets a document's mentions in order of its text
   */
  static JavaRDD<Row> map(Dataset<Row> documents, Dataset<Row> mentions, Work work) {
    // Planned at the same moment, so that both read the same parts whatever executors come or go.
    JavaRDD<Row> read = documents.toJavaRDD();
    JavaRDD<Row> ids = documents.select(ID).toJavaRDD();
    PartitionKeys keys = new PartitionKeys(read.getNumPartitions());
    Dataset<Row> places =
        documents
            .sparkSession()
            .createDataFrame(
                ids.mapPartitionsWithIndex((part, ofPart) -> places(keys.of(part), ofPart), true),
                PLACES);
    JavaRDD<Row> placed =
        keys.bring(mentions.join(places, ID), col(PART))
            .sortWithinPartitions(NUMBER, "char_begin", "char_end")
            .selectExpr(mentions.columns())
            .toJavaRDD();
    return read.zipPartitions(placed, (part, ofPart) -> inStep(part, ofPart, work));
  }

  /**
   * The results of one task.
   *
   * @throws IllegalStateException on the way, where a mention's document does not come in its place
   */
  static Iterator<Row> inStep(Iterator<Row> documents, Iterator<Row> mentions, Work work) {
    return new InStep(documents, mentions, work);
  }

  private static Iterator<Row> places(int key, Iterator<Row> ids) {
    int[] number = {0};
    return Rows.stream(ids).map(id -> RowFactory.create(id.get(0), key, number[0]++)).iterator();
  }

  private static final class InStep implements Iterator<Row> {
    private final Iterator<Row> documents;
    private final Iterator<Row> mentions;
    private final Work work;
    private @Nullable Row next;
    private Iterator<Row> results = Collections.emptyIterator();

    InStep(Iterator<Row> documents, Iterator<Row> mentions, Work work) {
      this.documents = documents;
      this.mentions = mentions;
      this.work = work;
      this.next = nextMention();
    }

    private @Nullable Row nextMention() {
      return mentions.hasNext() ? mentions.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!results.hasNext() && next != null) {
        if (!documents.hasNext()) {
          throw new IllegalStateException("document " + next.getAs(ID) + " is not in its place");
        }
        Row document = documents.next();
        List<Row> ofDocument = take(document.getAs(ID));
        if (!ofDocument.isEmpty()) {
          results = work.of(document, ofDocument);
        }
      }
      return results.hasNext();
    }

    private List<Row> take(String document) {
      List<Row> taken = new ArrayList<>();
      while (next != null && document.equals(next.getAs(ID))) {
        taken.add(next);
        next = nextMention();
      }
      return taken;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return results.next();
    }
  }
}
