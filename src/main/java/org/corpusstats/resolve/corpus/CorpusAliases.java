package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.table.row.EntityLink;

/** Links a name that documents explain as one entity, for those that do not explain it. */
final class CorpusAliases {
  private CorpusAliases() {}

  /** Links of {@link Rule#CORPUS_ALIAS}, of {@link EntityLink}. */
  static Dataset<Row> links(Dataset<Row> nameUses, ResolveConfig config) {
    Dataset<Row> kinds = NameUses.kinds(nameUses);
    Dataset<Row> best =
        NameUses.explained(nameUses)
            .groupBy(col("alias_id"))
            .agg(max(struct("documents", "entity_id")).as("best"), sum("documents").as("documents"))
            .select(
                col("alias_id").as("entity_id"),
                col("best.entity_id").as("target_id"),
                col("best.documents").as("agreeing"),
                col("best.documents").divide(col("documents")).as("share"))
            .filter(
                col("agreeing")
                    .geq(config.minAliasDocuments())
                    .and(col("share").geq(config.minAliasShare())));
    Dataset<Row> targets =
        kinds.select(col("entity_id").as("target_id"), col("kind").as("target_kind"));
    return best.join(kinds, "entity_id")
        .join(targets, "target_id")
        .filter(col("kind").equalTo(col("target_kind")))
        .select(
            col("entity_id"),
            col("target_id"),
            lit(Rule.CORPUS_ALIAS.columnValue()).as("rule"),
            col("share").multiply(Rule.CORPUS_ALIAS.strength()).as("confidence"));
  }
}
