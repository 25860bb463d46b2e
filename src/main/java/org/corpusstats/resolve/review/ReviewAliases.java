package org.corpusstats.resolve.review;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.AliasesCsv;
import org.corpusstats.resolve.review.LookAlikes.Likeness;
import org.corpusstats.resolve.review.LookAlikes.Reason;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityAlias;
import org.corpusstats.table.row.Mention;

/**
 * Proposes corrections of entity resolution for a person to judge: the least certain merges, to be
 * split, and the most frequent look-alikes, to be merged. The text is a file of aliases in which
 * every row is commented out by a {@code #} before it; remarks have a space after theirs. A name is
 * proposed once, so that any rows may be taken together.
 */
public final class ReviewAliases {
  private static final StructType KEYED =
      StructType.fromDDL(
          "reason string, key string, is_target boolean, is_alias boolean, word string,"
              + " entity_id string, name string, mention_count bigint, document_count bigint");

  private final Tables tables;

  /**
   * @param tables of a snapshot
   */
  public ReviewAliases(Tables tables) {
    this.tables = tables;
  }

  /**
   * The file.
   *
   * @param limit most splits, and most merges
   */
  public String csv(int limit) {
    List<Row> merges = leastCertainMerges(limit);
    List<Object> proposed = merges.stream().<Object>map(row -> row.getAs("alias_id")).toList();
    StringBuilder text = new StringBuilder();
    text.append("# Proposals for aliases.csv. Take away the # before a row to accept it.\n");
    text.append(AliasesCsv.header()).append('\n');
    text.append("\n# The least certain merges. A row keeps the name apart from all others.\n");
    merges.forEach(row -> text.append(split(row)));
    text.append(
        "\n# Entities that look alike. A row makes the first name the second entity; swap them to keep"
            + " the other name.\n");
    lookAlikes(proposed, limit).forEach(row -> text.append(merge(row)));
    return text.toString();
  }

  /** Names that a rule took for another entity, each once. What the user said is settled. */
  private List<Row> leastCertainMerges(int limit) {
    Dataset<Row> names =
        tables.read(Mention.TABLE).select(col("text").as("alias"), col("alias_id")).distinct();
    WindowSpec ofName = Window.partitionBy("alias_id");
    WindowSpec leastCertainFirst =
        ofName.orderBy(
            col("confidence"), col("mention_count").desc(), col("entity_id"), col("alias"));
    Column canBeAlias = col("alias").rlike("[\\p{L}\\p{Nd}]");
    return tables
        .read(EntityAlias.TABLE)
        .filter(
            not(col("rule").isin(Rule.SAME_NAME.columnValue(), Rule.CORRECTION.columnValue()))
                .and(canBeAlias))
        .join(names, "alias")
        .filter(col("alias_id").notEqual(col("entity_id")))
        .withColumn("place", row_number().over(leastCertainFirst))
        .withColumn("merged_mentions", sum("mention_count").over(ofName))
        .filter(col("place").equalTo(1))
        .sort(col("confidence"), col("mention_count").desc(), col("alias_id"))
        .limit(limit)
        .join(tables.read(Entity.TABLE).select("entity_id", "name"), "entity_id")
        .sort(col("confidence"), col("mention_count").desc(), col("alias_id"))
        .collectAsList();
  }

  /**
   * Entities that may be one: each key's most frequent entity with all others of the key, and of
   * these the most frequent for each alias. No two aliases are compared with each other, so that
   * the work grows with the number of keys only.
   */
  private List<Row> lookAlikes(List<Object> proposed, int limit) {
    Dataset<Row> keyed = keyed(tables.read(Entity.TABLE));
    Dataset<Row> targets =
        keyed
            .filter("is_target")
            .groupBy("reason", "key")
            .agg(
                min(struct(
                        col("mention_count").multiply(-1).as("order"),
                        col("entity_id"),
                        col("name"),
                        col("mention_count"),
                        col("document_count"),
                        col("word")))
                    .as("target"),
                count(lit(1)).as("names"));
    Dataset<Row> settled =
        tables
            .read(Mention.TABLE)
            .filter(
                col("rule")
                    .equalTo(Rule.CORRECTION.columnValue())
                    .and(col("alias_id").equalTo(col("entity_id"))))
            .select("entity_id")
            .distinct();
    FilterFunction<Row> areSpellings =
        row ->
            !Reason.SPELLING.columnValue().equals(row.getAs("reason"))
                || LookAlikes.areSpellings(row.getAs("word"), row.getAs("target_word"));
    Column isSpelling = col("reason").equalTo(Reason.SPELLING.columnValue());
    Column[] ofAlias = {col("entity_id"), col("name"), col("mention_count"), col("document_count")};
    return keyed
        .filter("is_alias")
        .filter(not(col("entity_id").isInCollection(proposed)))
        .join(settled, new String[] {"entity_id"}, "left_anti")
        .join(targets, new String[] {"reason", "key"})
        .filter(col("entity_id").notEqual(col("target.entity_id")))
        .withColumn("target_word", col("target.word"))
        .filter(areSpellings)
        .groupBy(with(ofAlias, col("reason")))
        .agg(
            min("target").as("target"),
            count_distinct(col("target.entity_id")).as("spellings"),
            max("names").as("names"))
        .withColumn("candidates", when(isSpelling, col("spellings")).otherwise(col("names")))
        .groupBy(ofAlias)
        .agg(min(struct("target", "reason", "candidates")).as("best"))
        .sort(
            col("mention_count").desc(), col("best.target.mention_count").desc(), col("entity_id"))
        .limit(limit)
        .collectAsList();
  }

  private static Column[] with(Column[] columns, Column last) {
    Column[] all = Arrays.copyOf(columns, columns.length + 1);
    all[columns.length] = last;
    return all;
  }

  private static Dataset<Row> keyed(Dataset<Row> entities) {
    FlatMapFunction<Row, Row> keys =
        row ->
            LookAlikes.keys(row.getAs("entity_id"), row.getAs("name"), row.getAs("type")).stream()
                .map(key -> keyed(key, row))
                .iterator();
    return entities.filter(col("name").rlike("[\\p{L}\\p{Nd}]")).flatMap(keys, Encoders.row(KEYED));
  }

  private static Row keyed(Likeness key, Row entity) {
    return RowFactory.create(
        key.reason(),
        key.key(),
        key.isTarget(),
        key.isAlias(),
        key.word(),
        entity.getAs("entity_id"),
        entity.getAs("name"),
        entity.getAs("mention_count"),
        entity.getAs("document_count"));
  }

  private static String split(Row row) {
    long mentions = row.<Long>getAs("mention_count");
    long merged = row.<Long>getAs("merged_mentions");
    String alias = oneLine(row.getAs("alias"));
    String remark =
        String.format(
            Locale.ROOT,
            "# %s %.2f: %s is %s in %s, such as %s%s",
            row.getAs("rule"),
            row.<Double>getAs("confidence"),
            alias,
            oneLine(row.getAs("name")),
            counts(mentions, row.<Long>getAs("document_count")),
            oneLine(row.getAs("example_doc_id")),
            merged == mentions
                ? ""
                : String.format(Locale.ROOT, "; the row splits all %,d merged mentions", merged));
    return remark + "\n#" + AliasesCsv.row(alias, alias) + "\n";
  }

  private static String merge(Row row) {
    Row best = row.getAs("best");
    Row target = best.getAs("target");
    long candidates = best.<Long>getAs("candidates");
    String alias = oneLine(row.getAs("name"));
    String canonical = oneLine(target.getAs("name"));
    String remark =
        String.format(
            Locale.ROOT,
            "# %s: %s (%s), %s (%s)%s",
            best.getAs("reason"),
            alias,
            counts(row.<Long>getAs("mention_count"), row.<Long>getAs("document_count")),
            canonical,
            counts(target.<Long>getAs("mention_count"), target.<Long>getAs("document_count")),
            candidates == 1
                ? ""
                : String.format(Locale.ROOT, "; the most frequent of %,d candidates", candidates));
    return remark + "\n#" + AliasesCsv.row(alias, canonical) + "\n";
  }

  private static String counts(long mentions, long documents) {
    return String.format(
        Locale.ROOT,
        "%,d %s, %,d %s",
        mentions,
        mentions == 1 ? "mention" : "mentions",
        documents,
        documents == 1 ? "document" : "documents");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
