package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TermFamilies;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.MentionTone;
import org.corpusstats.table.row.NamingDocument;

/** Brings the words and the names of each document together, once for all passes over them. */
public final class NamingDocuments implements Statistic {
  @Override
  public Table<NamingDocument> table() {
    return NamingDocument.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    RowCodec<NamesAndWords> read = new RowCodec<>(NamesAndWords.class);
    RowCodec<NamingDocument> written = NamingDocument.TABLE.codec();
    MapFunction<Row, Row> place = row -> written.toRow(read.fromRow(row).places());
    Dataset<Row> mentions =
        tables
            .read(MentionTone.TABLE)
            .join(
                TermFamilies.entitiesWithTerms(tables, config.terms()).select("entity_id"),
                "entity_id")
            .groupBy("doc_id")
            .agg(
                collect_list(
                        struct(
                            col("entity_id"),
                            col("sentence_index"),
                            col("char_begin"),
                            col("char_end")))
                    .as("mentions"));
    return tables
        .read(AnnotatedDocument.TABLE)
        .select(
            col("doc_id"),
            col("sentences.tokens").as("sentences"),
            col("sentences.char_begin").as("char_begins"),
            col("template"))
        .join(mentions, "doc_id")
        .map(place, written.encoder());
  }
}
