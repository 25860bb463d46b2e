package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.DocumentTerms;
import org.corpusstats.table.row.TermTotal;

/** Counts each lemma in the corpus, rare ones too, for all that compares parts of it. */
public final class TermTotals implements Statistic {
  @Override
  public Table<TermTotal> table() {
    return TermTotal.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return tables
        .read(DocumentTerms.TABLE)
        .select(explode(col("terms")).as("term"))
        .select("term.*")
        .groupBy("lemma", "pos")
        .agg(sum("occurrences").as("frequency"), count(lit(1)).as("document_count"));
  }
}
