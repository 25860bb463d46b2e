package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.DocumentTerms;
import org.corpusstats.table.row.DocumentTerms.TermCount;
import org.corpusstats.table.row.DocumentWords;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.Term;

/** The terms of each document with their occurrences, counted once for all frequencies. */
public final class TermsOfDocuments implements Statistic {
  @Override
  public Table<DocumentTerms> table() {
    return DocumentTerms.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    RowCodec<DocumentWords> words = DocumentWords.TABLE.codec();
    RowCodec<DocumentTerms> terms = DocumentTerms.TABLE.codec();
    MapFunction<Row, Row> count = row -> terms.toRow(count(words.fromRow(row)));
    return tables.read(DocumentWords.TABLE).map(count, terms.encoder());
  }

  static DocumentTerms count(DocumentWords document) {
    Map<Term, Long> counts =
        document.sentences().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(term -> term, TreeMap::new, Collectors.counting()));
    return new DocumentTerms(
        document.docId(),
        counts.entrySet().stream()
            .map(count -> new TermCount(count.getKey(), count.getValue()))
            .toList());
  }

  /**
   * One row for each document and different term in it: lemma, pos, occurrences, and of the
   * document doc_id, token_count and the columns asked for.
   *
   * @param ofDocument columns of {@link Representative}
   */
  static Dataset<Row> with(Tables tables, Column... ofDocument) {
    Column[] columns =
        Stream.concat(Stream.of(col("doc_id"), col("token_count")), Arrays.stream(ofDocument))
            .toArray(Column[]::new);
    return tables
        .read(DocumentTerms.TABLE)
        .join(tables.read(Representative.TABLE).select(columns), "doc_id")
        .withColumn("term", explode(col("terms")))
        .select("*", "term.*")
        .drop("terms", "term");
  }
}
