package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence.Token;

/** The words of a representative document, without the trees and names around them. */
record DocumentTokens(
    @Doc("document") String docId,
    @Doc("tokens of its sentences; none where a sentence was not annotated")
        List<List<Token>> sentences) {

  /** One row for each representative document. */
  static Dataset<Row> of(Tables tables) {
    return tables
        .read(AnnotatedDocument.TABLE)
        .select(col("doc_id"), col("sentences.tokens").as("sentences"));
  }
}
