package org.corpusstats.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.core.UserError;
import org.corpusstats.report.ToneInWords.Place;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityAlias;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.EntityTone;
import org.corpusstats.table.row.Evidence;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.UnitScope;

/** The numbers of an entity or a pair, with the sentences behind them. */
public final class Explain {
  private static final int MOST_PARTNERS = 10;
  private static final int MOST_SENTENCES = 5;

  private final Tables tables;
  private final ToneInWords tone;
  private final int width;

  /**
   * @param tables of a snapshot
   * @param annotations reads the annotations of texts by their hashes, of {@link AnnotatedText}
   * @param width columns of the terminal
   */
  public Explain(Tables tables, Function<List<String>, Dataset<Row>> annotations, int width) {
    this.tables = tables;
    this.tone = new ToneInWords(tables, annotations);
    this.width = width;
  }

  /**
   * One entity: its counts, names, tone, partners and some sentences.
   *
   * @param wanted id, name or alias, in any case
   * @throws UserError where no entity has that name
   */
  public String entity(String wanted) {
    Row entity = find(wanted);
    String id = entity.getAs("entity_id");
    StringBuilder text = new StringBuilder();
    text.append(heading(entity));
    text.append("\nfound as\n");
    text.append(
        table(
            rows(EntityAlias.TABLE, col("entity_id").equalTo(id))
                .sort(col("mention_count").desc(), col("alias"))
                .limit(MOST_PARTNERS),
            "alias",
            "mention_count",
            "document_count",
            "rule",
            "confidence",
            "example_doc_id"));
    text.append("\ntone\n");
    text.append(
        table(
            rows(EntityTone.TABLE, col("entity_id").equalTo(id)),
            "mean",
            "mean_low",
            "mean_high",
            "negative",
            "neutral",
            "positive",
            "baseline_difference",
            "sentiment_coverage"));
    text.append("\nappears with (sentence scope)\n");
    Column isA = col("entity_a").equalTo(id);
    text.append(
        table(
            rows(
                    EntityPair.TABLE,
                    col("scope")
                        .equalTo(UnitScope.SENTENCE.columnValue())
                        .and(isA.or(col("entity_b").equalTo(id)))
                        .and(not(col("related"))))
                .withColumn("partner", when(isA, col("name_b")).otherwise(col("name_a")))
                .sort(col("log10_p"), col("partner"))
                .limit(MOST_PARTNERS),
            "partner",
            "both_count",
            "expected_count",
            "log_odds_low",
            "q_value",
            "sentiment_mean",
            "document_count"));
    text.append("\nsentences of the strongest tone\n");
    Dataset<Row> places =
        rows(Mention.TABLE, col("entity_id").equalTo(id).and(col("template").isNull()))
            .groupBy("doc_id", "sentence_index")
            .agg(max(abs(col("sentiment"))).as("strength"));
    text.append(
        quotes(
            places
                .join(tables.read(Sentence.TABLE), new String[] {"doc_id", "sentence_index"})
                .sort(col("strength").desc_nulls_last(), col("doc_id"), col("sentence_index"))
                .limit(MOST_SENTENCES),
            List.of(id)));
    return text.toString();
  }

  /**
   * Two entities: their numbers in every scope and the evidence.
   *
   * @throws UserError where a name is unknown or the two never appear together
   */
  public String pair(String oneWanted, String otherWanted) {
    Row one = find(oneWanted);
    Row other = find(otherWanted);
    String first = one.getAs("entity_id");
    String second = other.getAs("entity_id");
    boolean inOrder = first.compareTo(second) < 0;
    Column isPair =
        col("entity_a")
            .equalTo(inOrder ? first : second)
            .and(col("entity_b").equalTo(inOrder ? second : first));
    List<Row> pairs = rows(EntityPair.TABLE, isPair).sort(col("scope").desc()).collectAsList();
    if (pairs.isEmpty()) {
      throw new UserError(
          one.getAs("name") + " and " + other.getAs("name") + " are no pair of this snapshot");
    }
    StringBuilder text = new StringBuilder();
    text.append(heading(one)).append(heading(other)).append('\n');
    text.append(
        TextTable.of(
            pairs,
            List.of(
                "scope",
                "both_count",
                "a_count",
                "b_count",
                "unit_count",
                "expected_count",
                "expected_within_documents"),
            width));
    text.append('\n');
    text.append(
        TextTable.of(
            pairs,
            List.of(
                "scope", "q_value", "log_odds_low", "npmi", "g2", "log_dice", "jaccard", "lift"),
            width));
    text.append('\n');
    text.append(
        TextTable.of(
            pairs,
            List.of(
                "scope",
                "sentiment_mean",
                "sentiment_low",
                "sentiment_high",
                "document_count",
                "source_count"),
            width));
    text.append("\nevidence\n");
    text.append(
        quotes(
            rows(Evidence.TABLE, isPair)
                .dropDuplicates("text")
                .sort(col("scope").desc(), col("rank")),
            List.of(first, second)));
    return text.toString();
  }

  private static String heading(Row entity) {
    return String.format(
        Locale.ROOT,
        "%s (%s, id %s): %,d mentions in %,d sentences of %,d documents%n",
        entity.getAs("name"),
        entity.getAs("type"),
        entity.getAs("entity_id"),
        entity.<Long>getAs("mention_count"),
        entity.<Long>getAs("sentence_count"),
        entity.<Long>getAs("document_count"));
  }

  /** By id, else by name, else by alias; the most frequent where several fit. */
  private Row find(String wanted) {
    String folded = wanted.toLowerCase(Locale.ROOT).strip();
    Dataset<Row> byAlias =
        rows(EntityAlias.TABLE, lower(col("alias")).equalTo(folded)).select("entity_id");
    Column rank =
        when(col("entity_id").equalTo(wanted), lit(0))
            .when(lower(col("name")).equalTo(folded), lit(1))
            .otherwise(lit(2));
    List<Row> found =
        tables
            .read(Entity.TABLE)
            .join(
                byAlias.distinct().withColumn("by_alias", lit(true)),
                new String[] {"entity_id"},
                "left")
            .filter(
                col("entity_id")
                    .equalTo(wanted)
                    .or(lower(col("name")).equalTo(folded))
                    .or(col("by_alias").isNotNull()))
            .sort(rank, col("mention_count").desc(), col("entity_id"))
            .limit(1)
            .collectAsList();
    if (found.isEmpty()) {
      throw new UserError("no entity is called " + wanted + suggestions(folded));
    }
    return found.get(0);
  }

  private String suggestions(String folded) {
    String similar =
        rows(Entity.TABLE, lower(col("name")).contains(folded))
            .sort(col("mention_count").desc(), col("entity_id"))
            .limit(5)
            .collectAsList()
            .stream()
            .map(row -> row.<String>getAs("name"))
            .collect(Collectors.joining(", "));
    return similar.isEmpty() ? "; see: show entities" : "; similar: " + similar;
  }

  private Dataset<Row> rows(Table<?> table, Column condition) {
    return tables.read(table).filter(condition);
  }

  private String table(Dataset<Row> rows, String... columns) {
    return TextTable.of(rows.collectAsList(), List.of(columns), width);
  }

  /** Sentences with what moved the tone towards the entities in them. */
  private String quotes(Dataset<Row> sentences, List<String> entities) {
    List<Row> quoted = sentences.collectAsList();
    Map<Place, String> tones = tone.of(quoted.stream().map(Place::of).toList(), entities);
    return quoted.stream()
        .map(
            row ->
                "  “"
                    + row.<String>getAs("text").replaceAll("\\s+", " ")
                    + "”\n    "
                    + row.getAs("doc_id")
                    + ", sentence "
                    + row.getAs("sentence_index")
                    + "\n"
                    + tones.getOrDefault(Place.of(row), ""))
        .collect(Collectors.joining());
  }
}
