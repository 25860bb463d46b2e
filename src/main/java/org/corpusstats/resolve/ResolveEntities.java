package org.corpusstats.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.AnnotatedDocument;
import org.corpusstats.table.EntityName;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;

/** Turns annotations into mentions of entities. */
public final class ResolveEntities {
  private ResolveEntities() {}

  /** The mentions that the rules keep, of {@link FoundMention}, from {@link AnnotatedDocument}s. */
  public static Dataset<Row> findMentions(Dataset<Row> annotated, ResolveConfig config) {
    RowCodec<AnnotatedDocument> documents = AnnotatedDocument.TABLE.codec();
    RowCodec<FoundMention> mentions = FoundMention.TABLE.codec();
    MapPartitionsFunction<Row, Row> find =
        rows -> {
          FindMentions inDocument = new FindMentions(new MentionRules(config));
          return Rows.stream(rows)
              .map(documents::fromRow)
              .flatMap(document -> inDocument.in(document).stream())
              .map(mentions::toRow)
              .iterator();
        };
    return annotated.mapPartitions(find, mentions.encoder());
  }

  /** The name and type of every entity, of {@link EntityName}: its most frequent ones. */
  public static Dataset<Row> nameEntities(Dataset<Row> found) {
    return mostFrequent(found, "text", "name")
        .join(mostFrequent(found, "ner_type", "type"), "entity_id");
  }

  /** Ties go to the value that comes first in order of code points. */
  private static Dataset<Row> mostFrequent(Dataset<Row> found, String value, String as) {
    return found
        .groupBy("entity_id", value)
        .agg(count(lit(1)).as("frequency"))
        .groupBy("entity_id")
        .agg(min(struct(col("frequency").multiply(-1), col(value))).getField(value).as(as));
  }

  /** Mentions with their entity's type, of {@link org.corpusstats.table.Mention}. */
  public static Dataset<Row> typeMentions(Dataset<Row> found, Dataset<Row> names) {
    return found.join(names.select("entity_id", "type"), "entity_id");
  }
}
