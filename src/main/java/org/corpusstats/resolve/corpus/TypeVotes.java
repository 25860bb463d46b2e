package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.row.FoundMention;

/** Gives every entity one type: that of most weight among its mentions. */
final class TypeVotes {
  private TypeVotes() {}

  /** The type that a {@link FoundMention} votes for. */
  static Column type() {
    return coalesce(col("known_type"), col("ner_type"));
  }

  /**
   * The weight of that vote: what is known counts most, vague types least, template text not at
   * all.
   */
  static Column weight() {
    return when(col("template").isNotNull(), 0)
        .when(col("known_type").isNotNull(), 8)
        .when(col("ner_type").isin("IDEOLOGY", "RELIGION", "MISC"), 1)
        .otherwise(2);
  }

  /**
   * One row for each entity: {@code entity_id} and {@code type}.
   *
   * @param votes with the columns {@code entity_id}, {@code type} and {@code weight}
   */
  static Dataset<Row> majority(Dataset<Row> votes) {
    return votes
        .groupBy("entity_id", "type")
        .agg(sum("weight").as("weight"))
        .groupBy("entity_id")
        .agg(heaviest("type").as("type"));
  }

  /**
   * The value of a column in the row of the largest {@code weight} of a group. Ties go to the value
   * that comes first in order of code points.
   */
  static Column heaviest(String column) {
    return min(struct(col("weight").multiply(-1), col(column))).getField(column);
  }
}
