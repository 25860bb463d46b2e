package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.Representative;

/** Documents, mentions and tones added up by entity and period, in whole numbers. */
final class EntitiesByPeriod {
  private EntitiesByPeriod() {}

  /**
   * One row for each entity and period that mentions it: entity_id, period_start (null for
   * documents without a date), mention_count, sentence_count, document_count and the tallies of
   * {@link Sentiments}.
   */
  static Dataset<Row> of(Tables tables) {
    Dataset<Row> starts = tables.read(Representative.TABLE).select("doc_id", "period_start");
    Column[] tallies =
        Stream.concat(
                Sentiments.tallies("scored", "tone_millionths").stream(),
                Stream.of(
                    sum("sentences").as("sentence_count"), count(lit(1)).as("document_count")))
            .toArray(Column[]::new);
    return tables
        .read(EntityInDocument.TABLE)
        .join(starts, "doc_id")
        .groupBy("entity_id", "period_start")
        .agg(sum("mentions").as("mention_count"), tallies);
  }
}
