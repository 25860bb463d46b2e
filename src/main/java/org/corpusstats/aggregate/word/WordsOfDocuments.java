package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.DocumentWords;
import org.corpusstats.table.row.TemplateSpan;

/** The words of each document, read once from its annotations for all statistics of words. */
public final class WordsOfDocuments implements Statistic {
  /** The columns that matter here, which spares reading the trees. */
  record Tokens(
      String docId,
      List<List<Token>> sentences,
      List<Integer> charBegins,
      List<TemplateSpan> template) {}

  @Override
  public Table<DocumentWords> table() {
    return DocumentWords.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    RowCodec<Tokens> tokens = new RowCodec<>(Tokens.class);
    RowCodec<DocumentWords> words = DocumentWords.TABLE.codec();
    MapFunction<Row, Row> read = row -> words.toRow(words(tokens.fromRow(row)));
    return tables
        .read(AnnotatedDocument.TABLE)
        .select(
            col("doc_id"), col("sentences.tokens"), col("sentences.char_begin"), col("template"))
        .map(read, words.encoder());
  }

  private static DocumentWords words(Tokens document) {
    return new DocumentWords(
        document.docId(),
        IntStream.range(0, document.sentences().size())
            .mapToObj(
                i ->
                    ProseTokens.of(
                            document.sentences().get(i),
                            document.charBegins().get(i),
                            document.template())
                        .stream()
                        .map(ProseTokens.Placed::term)
                        .filter(Objects::nonNull)
                        .toList())
            .toList());
  }
}
