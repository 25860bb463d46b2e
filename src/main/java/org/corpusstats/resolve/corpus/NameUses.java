package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.NameUse;

/** Counts what all documents say of names, which is all that the corpus is asked. */
final class NameUses {
  private NameUses() {}

  /**
   * Rows of {@link NameUse}.
   *
   * @param found of {@link FoundMention}
   */
  static Dataset<Row> of(Dataset<Row> found) {
    return found
        .groupBy(col("alias_id"), col("entity_id"), TypeVotes.type().as("type"))
        .agg(
            sum(TypeVotes.weight()).as("type_weight"),
            count_if(col("is_first_of_entity")).as("documents"),
            count_if(col("is_first_explaining")).as("explaining_documents"));
  }

  /** What documents explain: {@code alias_id}, {@code entity_id} and their number. */
  static Dataset<Row> explained(Dataset<Row> nameUses) {
    return nameUses
        .filter(col("explaining_documents").gt(0))
        .groupBy("alias_id", "entity_id")
        .agg(sum("explaining_documents").as("documents"));
  }

  /** Rows of {@link org.corpusstats.table.row.EntityKind}. */
  static Dataset<Row> kinds(Dataset<Row> nameUses) {
    return kinds(nameUses, "entity_id");
  }

  /** What sort of thing every name stands for mostly: {@code alias_id} and {@code kind}. */
  static Dataset<Row> kindsOfAliases(Dataset<Row> nameUses) {
    return kinds(nameUses, "alias_id").withColumnRenamed("entity_id", "alias_id");
  }

  private static Dataset<Row> kinds(Dataset<Row> nameUses, String of) {
    Column kind = lit(Kind.GROUP.name());
    for (String type :
        List.of("PERSON", "NATIONALITY", "LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE")) {
      kind = when(col("type").equalTo(type), Kind.of(type).name()).otherwise(kind);
    }
    return TypeVotes.majority(
            nameUses.select(col(of).as("entity_id"), col("type"), col("type_weight").as("weight")))
        .select(col("entity_id"), kind.as("kind"));
  }
}
