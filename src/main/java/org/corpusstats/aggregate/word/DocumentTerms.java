package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Term;

/** How often a document has each of its terms: what frequencies are summed from. */
record DocumentTerms(
    @Doc("document") String docId, @Doc("its different terms") List<TermCount> terms) {

  /** A term's occurrences in one document. */
  record TermCount(@Flat Term term, long occurrences) {}

  /**
   * One row for each document and different term in it: lemma, pos, occurrences, and of the
   * document doc_id, token_count and the columns asked for.
   */
  static Dataset<Row> of(Tables tables, Column... ofDocument) {
    RowCodec<DocumentTokens> tokens = new RowCodec<>(DocumentTokens.class);
    RowCodec<DocumentTerms> terms = new RowCodec<>(DocumentTerms.class);
    MapFunction<Row, Row> count = row -> terms.toRow(count(tokens.fromRow(row)));
    Column[] columns =
        Stream.concat(Stream.of(col("doc_id"), col("token_count")), Arrays.stream(ofDocument))
            .toArray(Column[]::new);
    Dataset<Row> documents = tables.read(Document.TABLE).select(columns);
    return DocumentTokens.of(tables)
        .map(count, terms.encoder())
        .join(documents, "doc_id")
        .withColumn("term", explode(col("terms")))
        .select("*", "term.*")
        .drop("terms", "term");
  }

  static DocumentTerms count(DocumentTokens document) {
    Map<Term, Long> counts =
        document.sentences().stream()
            .flatMap(List::stream)
            .map(Term::of)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(term -> term, TreeMap::new, Collectors.counting()));
    return new DocumentTerms(
        document.docId(),
        counts.entrySet().stream()
            .map(count -> new TermCount(count.getKey(), count.getValue()))
            .toList());
  }
}
