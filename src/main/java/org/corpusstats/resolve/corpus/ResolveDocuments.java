package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.transform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.document.Knowledge;
import org.corpusstats.resolve.document.KnownNames;
import org.corpusstats.resolve.document.ResolveDocument;
import org.corpusstats.resolve.document.SeenName;
import org.corpusstats.table.RecordSchema;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.FoundMention;

/** Resolves many documents, each by itself: {@link ResolveDocument} in Spark's tasks. */
final class ResolveDocuments {
  private static final String TREE = "tree";

  private ResolveDocuments() {}

  /**
   * The names that the annotators saw, of {@link SeenName}: each once for every document.
   *
   * @param documents of {@link AnnotatedDocument}
   */
  static Dataset<Row> namesSeen(Dataset<Row> documents, Knowledge knowledge) {
    return ask(
        documents,
        knowledge,
        KnownNames.of(List.of()),
        ResolveDocument::namesSeen,
        new RowCodec<>(SeenName.class));
  }

  /**
   * The mentions of each document as it resolves them by itself, of {@link FoundMention}.
   *
   * @param documents of {@link AnnotatedDocument}
   * @param corpusNames names to look for everywhere
   */
  static Dataset<Row> mentions(
      Dataset<Row> documents, Knowledge knowledge, List<CorpusName> corpusNames) {
    boolean wanted = knowledge.config().isOn(Rule.CORPUS_NAME);
    return ask(
        documents,
        knowledge,
        KnownNames.of(wanted ? corpusNames : List.of()),
        ResolveDocument::in,
        FoundMention.TABLE.codec());
  }

  /** A question to the rules about one document. */
  private interface Question<R> extends Serializable {
    List<R> of(ResolveDocument rules, AnnotatedDocument document);
  }

  private static <R extends Record> Dataset<Row> ask(
      Dataset<Row> documents,
      Knowledge knowledge,
      KnownNames names,
      Question<R> question,
      RowCodec<R> answers) {
    RowCodec<AnnotatedDocument> codec = AnnotatedDocument.TABLE.codec();
    Broadcast<KnownNames> known =
        JavaSparkContext.fromSparkContext(documents.sparkSession().sparkContext()).broadcast(names);
    MapPartitionsFunction<Row, Row> ask =
        rows -> {
          ResolveDocument rules = new ResolveDocument(knowledge, known.value());
          return Rows.stream(rows)
              .map(codec::fromRow)
              .flatMap(document -> question.of(rules, document).stream())
              .map(answers::toRow)
              .iterator();
        };
    return withoutTrees(documents).mapPartitions(ask, answers.encoder());
  }

  /**
   * Trees are most of a document and say nothing of names. All other fields are named one by one,
   * for then Parquet's reader passes over the trees.
   */
  private static Dataset<Row> withoutTrees(Dataset<Row> documents) {
    StructType sentence = RecordSchema.of(AnnotatedSentence.class);
    Column[] others =
        Arrays.stream(sentence.fieldNames())
            .filter(field -> !field.equals(TREE))
            .map(field -> col("sentences").getField(field))
            .toArray(Column[]::new);
    Column noTree = array().cast(sentence.apply(TREE).dataType());
    return documents.withColumn(
        "sentences", transform(arrays_zip(others), one -> one.withField(TREE, noTree)));
  }
}
