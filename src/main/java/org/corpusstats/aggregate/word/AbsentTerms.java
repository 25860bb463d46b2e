package org.corpusstats.aggregate.word;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;

/**
 * The groups that would tell something if they did not have a lemma. Most groups lack most lemmas,
 * which is no wonder; such tests have no row and p = 1. A group of a size tells no more than a
 * larger one, so that the groups of a lemma are the first of all in order of size.
 */
final class AbsentTerms implements Serializable {
  private static final long serialVersionUID = 1;

  /** Absences that are likelier are no rows: no q below it depends on them. */
  private static final double LOG10_LEVEL = Math.log10(0.05);

  private static final StructType SCHEMA =
      new StructType()
          .add("group_value", DataTypes.StringType, false)
          .add("lemma", DataTypes.StringType, false)
          .add("pos", DataTypes.StringType, false);

  private final String[] groups;
  private final long[] sizes;
  private final long documents;

  /**
   * @param groups rows of group_value and group_documents, those with most documents first
   * @param documents of the corpus
   */
  AbsentTerms(List<Row> groups, long documents) {
    this.groups = groups.stream().map(row -> row.getString(0)).toArray(String[]::new);
    this.sizes = groups.stream().mapToLong(row -> row.getLong(1)).toArray();
    this.documents = documents;
  }

  /**
   * One row for each lemma and group that would tell something: group_value, lemma, pos.
   *
   * @param lemmas with the columns lemma, pos and document_count
   */
  Dataset<Row> rows(Dataset<Row> lemmas) {
    Broadcast<AbsentTerms> all =
        JavaSparkContext.fromSparkContext(lemmas.sparkSession().sparkContext()).broadcast(this);
    FlatMapFunction<Row, Row> ofLemma =
        row ->
            IntStream.range(0, all.value().telling(row.getLong(2)))
                .mapToObj(i -> RowFactory.create(all.value().groups[i], row.get(0), row.get(1)))
                .iterator();
    return lemmas.select("lemma", "pos", "document_count").flatMap(ofLemma, Encoders.row(SCHEMA));
  }

  /** How many of the groups would tell something if they lacked a lemma of so many documents. */
  int telling(long documentCount) {
    int low = 0;
    int high = sizes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (absenceTells(documentCount, sizes[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean absenceTells(long documentCount, long size) {
    return size + documentCount > documents
        || FisherExact.log10TwoSided(new ContingencyTable(0, size, documentCount, documents))
            <= LOG10_LEVEL;
  }
}
