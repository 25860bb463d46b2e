package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.BigramMargin;
import org.corpusstats.table.row.DocumentWords;

/** Counts the bigrams that each lemma begins and ends, before the bigrams themselves. */
public final class BigramMargins implements Statistic {
  @Override
  public Table<BigramMargin> table() {
    return BigramMargin.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int window = config.terms().collocationWindow();
    RowCodec<DocumentWords> words = DocumentWords.TABLE.codec();
    RowCodec<BigramMargin> margins = BigramMargin.TABLE.codec();
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> DocumentBigrams.of(words.fromRow(row), window).margins())
                .map(margins::toRow)
                .iterator();
    return tables
        .read(DocumentWords.TABLE)
        .mapPartitions(count, margins.encoder())
        .groupBy("lemma", "pos")
        .agg(sum("first").as("first"), sum("second").as("second"));
  }
}
