package org.corpusstats.annotate.template;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateMarks;
import scala.collection.Seq;

/** Marks the template text of many documents: {@link FindTemplates} in Spark's tasks. */
public final class MarkTemplates {
  private static final Column SOURCE = coalesce(col("source"), lit(""));
  private static final Column BEGINS = col("sentences.char_begin");
  private static final Column ENDS = col("sentences.char_end");

  private static final long[] NONE = {};

  private MarkTemplates() {}

  /**
   * Adds the columns of {@link TemplateMarks}.
   *
   * @param documents with the columns text and source, which may be null, and the sentences of
   *     {@link org.corpusstats.table.row.AnnotatedSentence}; read twice
   * @param sources the same documents, with their source alone
   */
  public static Dataset<Row> marked(
      Dataset<Row> documents, Dataset<Row> sources, TemplateConfig config) {
    RowCodec<TemplateMarks> codec = new RowCodec<>(TemplateMarks.class);
    Broadcast<Map<String, long[]>> common =
        JavaSparkContext.fromSparkContext(documents.sparkSession().sparkContext())
            .broadcast(
                config.finds(TemplateKind.BOILERPLATE)
                    ? common(documents, sources, config)
                    : Map.of());
    UDF4<String, String, Seq<Integer>, Seq<Integer>, Row> mark =
        (text, source, begins, ends) ->
            codec.toRow(
                new FindTemplates(config)
                    .in(layout(text, begins, ends), common.value().getOrDefault(source, NONE)));
    Column marks =
        udf(mark, codec.schema())
            .asNondeterministic() // or Spark would find the marks once for each column of them
            .apply(col("text"), SOURCE, BEGINS, ENDS);
    return documents.withColumn("marks", marks).select("*", "marks.*").drop("marks");
  }

  /**
   * The lines that many documents of a source have in common, by source. Documents without a source
   * are compared with each other. Only the lines that are template text reach the driver, eight
   * bytes each: of each source, no more than an average document has, divided by the least share.
   */
  private static Map<String, long[]> common(
      Dataset<Row> documents, Dataset<Row> sources, TemplateConfig config) {
    UDF3<String, Seq<Integer>, Seq<Integer>, long[]> keys =
        (text, begins, ends) ->
            new FindTemplates(config)
                .keys(layout(text, begins, ends)).stream().mapToLong(key -> key).toArray();
    Dataset<Row> sizes =
        sources.select(SOURCE.as("source")).groupBy("source").agg(count(lit(1)).as("size"));
    Dataset<Row> lines =
        documents
            .select(
                SOURCE.as("source"),
                explode(
                        udf(keys, DataTypes.createArrayType(DataTypes.LongType, false))
                            .apply(col("text"), BEGINS, ENDS))
                    .as("key"))
            .groupBy("source", "key")
            .agg(count(lit(1)).as("documents"))
            .filter(col("documents").geq(config.minDocuments()))
            .join(sizes, "source")
            .filter(col("documents").geq(col("size").multiply(config.minShare())))
            .groupBy("source")
            .agg(array_sort(collect_list("key")));
    Map<String, long[]> common = new HashMap<>();
    for (Row ofSource : lines.collectAsList()) {
      common.put(
          ofSource.getString(0),
          ofSource.<Long>getList(1).stream().mapToLong(key -> key).toArray());
    }
    return common;
  }

  private static Layout layout(String text, Seq<Integer> begins, Seq<Integer> ends) {
    CodePoints offsets = CodePoints.of(text);
    List<Range> sentences = new ArrayList<>(begins.length());
    for (int i = 0; i < begins.length(); i++) {
      sentences.add(new Range(offsets.toUtf16(begins.apply(i)), offsets.toUtf16(ends.apply(i))));
    }
    return Layout.of(text, sentences);
  }
}
