package org.corpusstats.aggregate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.SentenceSentiment;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TextSpan;
import org.jspecify.annotations.Nullable;

/** The sentences of representative documents, with their text and sentiment. */
public final class Sentences implements Statistic {
  @Override
  public Table<Sentence> table() {
    return Sentence.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    RowCodec<AnnotatedDocument> documents = AnnotatedDocument.TABLE.codec();
    RowCodec<Sentence> sentences = Sentence.TABLE.codec();
    MapPartitionsFunction<Row, Row> split =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> of(documents.fromRow(row)))
                .map(sentences::toRow)
                .iterator();
    return tables.read(AnnotatedDocument.TABLE).mapPartitions(split, sentences.encoder());
  }

  static Stream<Sentence> of(AnnotatedDocument document) {
    CodePoints offsets = CodePoints.of(document.text());
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = -1;
    for (AnnotatedSentence sentence : document.sentences()) {
      String text =
          document
              .text()
              .substring(
                  offsets.toUtf16(sentence.charBegin()), offsets.toUtf16(sentence.charEnd()));
      TemplateKind template = document.templateAround(sentence.charBegin(), sentence.charEnd());
      boolean begins = template == null && sentence.paragraphIndex() != paragraph;
      paragraph = begins ? sentence.paragraphIndex() : paragraph;
      sentences.add(of(document, sentences.size(), text, sentence, template, begins));
    }
    return sentences.stream();
  }

  private static Sentence of(
      AnnotatedDocument document,
      int index,
      String text,
      AnnotatedSentence sentence,
      @Nullable TemplateKind template,
      boolean beginsParagraph) {
    return new Sentence(
        TextSpan.of(document.docId(), index, sentence),
        text,
        sentence.tokenCount(),
        SentenceSentiment.of(sentence.sentimentProbabilities()),
        sentence.status(),
        template,
        beginsParagraph,
        template == null ? templateTokens(document, sentence) : sentence.tokenCount());
  }

  private static int templateTokens(AnnotatedDocument document, AnnotatedSentence sentence) {
    if (document.marks().template().isEmpty()) {
      return 0;
    }
    int count = 0;
    int end = sentence.charBegin();
    for (Token token : sentence.tokens()) {
      int begin = end + token.gap();
      end = begin + token.length();
      count += document.templateAround(begin, end) == null ? 0 : 1;
    }
    return count;
  }
}
