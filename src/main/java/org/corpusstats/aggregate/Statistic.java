package org.corpusstats.aggregate;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/**
 * A table and how its rows come from tables before it.
 *
 * <p>To add a statistic:
 *
 * <ol>
 *   <li>a row record in {@code table.row}, with a {@link org.corpusstats.table.Doc} on every
 *       column, its {@code TABLE} and what a terminal shows of it;
 *   <li>a class in a room of {@code aggregate} that implements this, and its test;
 *   <li>a line in {@code pipeline.Statistics}, after the tables that it reads;
 *   <li>a line in {@link org.corpusstats.table.row.PublishedTables}, unless it is internal;
 *   <li>for a new measure its section in docs/measures.md, and a row in the README's tables;
 *   <li>{@code mvn test -Dgolden.update=true}, which writes docs/tables.md.
 * </ol>
 */
public interface Statistic {
  Table<?> table();

  /** The rows, lazily: columns of {@link #table} by name, in any order. */
  Dataset<Row> compute(Tables tables, AggregateConfig config);
}
