package org.corpusstats.aggregate.word;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.table.row.Term;

/**
 * Chosen terms of entities, as far as a task needs to know them before it counts more of them: a
 * Bloom filter, which lets all of them and 3 of 100 others through.
 */
final class TermFilter implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double FALSE_SHARE = 0.03;

  /** A byte for each; of more terms, more others are let through, which only costs time. */
  private static final long MOST_EXPECTED = 1 << 25;

  /** Few of the parts come to the driver at once, whose memory Spark bounds. */
  private static final int MERGE_STEPS = 3;

  /** Stands in no id, lemma or part of speech. */
  private static final String SEPARATOR = "\t";

  private final Broadcast<BloomFilter> filter;

  private TermFilter(Broadcast<BloomFilter> filter) {
    this.filter = filter;
  }

  /**
   * @param chosen with the columns entity_id, lemma and pos
   */
  static TermFilter of(Dataset<Row> chosen) {
    long expected = Math.max(1, Math.min(MOST_EXPECTED, chosen.count()));
    JavaRDD<BloomFilter> parts =
        chosen
            .select("entity_id", "lemma", "pos")
            .toJavaRDD()
            .coalesce(Math.max(1, chosen.sparkSession().sparkContext().defaultParallelism()))
            .mapPartitions(rows -> filter(rows, expected));
    BloomFilter all =
        parts.getNumPartitions() == 0
            ? BloomFilter.create(expected, FALSE_SHARE)
            : parts.treeReduce(BloomFilter::mergeInPlace, MERGE_STEPS);
    return new TermFilter(
        JavaSparkContext.fromSparkContext(chosen.sparkSession().sparkContext()).broadcast(all));
  }

  private static Iterator<BloomFilter> filter(Iterator<Row> rows, long expected) {
    BloomFilter filter = BloomFilter.create(expected, FALSE_SHARE);
    rows.forEachRemaining(
        row -> filter.putString(key(row.getString(0), row.getString(1), row.getString(2))));
    return List.of(filter).iterator();
  }

  /** Which terms may be those of an entity. */
  Predicate<Term> of(String entityId) {
    return term ->
        filter.value().mightContainString(key(entityId, term.lemma(), term.pos().columnValue()));
  }

  private static String key(String entityId, String lemma, String pos) {
    return entityId + SEPARATOR + lemma + SEPARATOR + pos;
  }
}
