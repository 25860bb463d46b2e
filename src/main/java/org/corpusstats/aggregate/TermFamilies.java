package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.TermTotal;
import org.corpusstats.table.row.WordClass;

/**
 * Which tests of words there are: each lemma that is frequent enough in the corpus, in each group
 * of documents and beside each entity, with it or not. Whether a lemma is tested does not depend on
 * where its occurrences are.
 */
public final class TermFamilies {
  private TermFamilies() {}

  /** Rows of {@link TermTotal} that are tested in each group of keyness. */
  public static Dataset<Row> lemmasOfKeyness(Tables tables, TermConfig config) {
    return tables
        .read(TermTotal.TABLE)
        .filter(
            col("frequency")
                .geq(config.minKeynessFrequency())
                .and(col("document_count").geq(config.minKeynessDocuments())));
  }

  /**
   * The groups of keyness: group_value, tokens_here, documents_here. Documents without a token are
   * no part of the text, and a group that is the whole corpus has nothing to be compared with.
   */
  public static Dataset<Row> groupsOfKeyness(Tables tables, TermConfig config) {
    Dataset<Row> documents = tables.read(Representative.TABLE).filter("token_count > 0");
    return documents
        .groupBy(groupOfKeyness(config).as("group_value"))
        .agg(sum("token_count").as("tokens_here"), count(lit(1)).as("documents_here"))
        .filter(col("group_value").isNotNull().and(col("documents_here").lt(documents.count())));
  }

  /** The group of a representative; null where it is in none. */
  public static Column groupOfKeyness(TermConfig config) {
    String kind = config.keynessGroup();
    return switch (kind) {
      case "source", "language" -> col(kind);
      case "period" -> col("period_start").cast("string");
      default -> col("metadata").getItem(kind);
    };
  }

  /** Tests of keyness: lemmas times groups. */
  public static long ofKeyness(Tables tables, TermConfig config) {
    return Math.multiplyExact(
        lemmasOfKeyness(tables, config).count(), groupsOfKeyness(tables, config).count());
  }

  /** Rows of {@link TermTotal} that are tested beside each entity: content words. */
  public static Dataset<Row> lemmasOfEntities(Tables tables, TermConfig config) {
    List<String> content =
        Arrays.stream(WordClass.values())
            .filter(WordClass::isContent)
            .map(WordClass::columnValue)
            .toList();
    return tables
        .read(TermTotal.TABLE)
        .filter(
            col("pos")
                .isInCollection(content)
                .and(col("document_count").geq(config.minEntityTermDocuments())));
  }

  /** The entities beside which words are tested: entity_id, name, type. */
  public static Dataset<Row> entitiesWithTerms(Tables tables, TermConfig config) {
    return tables
        .read(Entity.TABLE)
        .filter(col("document_count").geq(config.minEntityTermDocuments()))
        .select("entity_id", "name", "type");
  }

  /** Tests of entity_terms: content lemmas times entities. */
  public static long ofEntityTerms(Tables tables, TermConfig config) {
    return Math.multiplyExact(
        lemmasOfEntities(tables, config).count(), entitiesWithTerms(tables, config).count());
  }
}
