package org.corpusstats.pipeline.subcorpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.Locale;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.core.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A condition in Spark SQL on the rows of one table. What it is null for is not selected.
 *
 * @param sql as the user wrote it
 */
public record DocumentCondition(String sql) {
  /** Errors of data, such as a text that is no date, have SQL states of this class. */
  private static final String DATA_EXCEPTION = "22";

  /** True or false for each row, never null. */
  public Column selects() {
    return coalesce(expr(sql), lit(false));
  }

  /**
   * Counts what it selects, and finds out whether it is a condition at all.
   *
   * @throws UserError where it does not parse, is not true or false for each row by itself, fails
   *     on a row or selects none
   */
  public DocumentSelection of(Dataset<Row> rows) {
    check(rows);
    Row counts = evaluated(rows);
    DocumentSelection selection = new DocumentSelection(counts.getLong(0), counts.getLong(1));
    if (selection.selected() == 0) {
      throw refused(
          String.format(Locale.ROOT, "selects none of %,d documents", selection.all()), null);
    }
    return selection;
  }

  private Row evaluated(Dataset<Row> rows) {
    try {
      return rows.agg(count_if(selects()), count(lit(1))).first();
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SparkThrowable known
            && known.getSqlState() != null
            && known.getSqlState().startsWith(DATA_EXCEPTION)) {
          throw refused("fails: " + firstLine(cause), failure);
        }
      }
      throw failure;
    }
  }

  private void check(Dataset<Row> rows) {
    try {
      if (SubqueryExpression.hasSubquery(new CatalystSqlParser().parseExpression(sql))) {
        throw refused("asks other rows; it may ask only the columns of documents", null);
      }
      Filter filter = (Filter) rows.filter(expr(sql)).queryExecution().analyzed();
      Expression condition = filter.condition();
      if (!condition.deterministic()) {
        throw refused(
            "is not the same each time; crc32(doc_id) % 10 = 0 takes a tenth of the documents",
            null);
      }
      if (!condition.dataType().equals(DataTypes.BooleanType)) {
        throw refused("is neither true nor false", null);
      }
    } catch (Exception mistake) {
      // Scala's methods throw checked exceptions that they do not declare.
      if (mistake instanceof ParseException) {
        throw refused("does not parse: " + firstLine(mistake), mistake);
      }
      if (mistake instanceof AnalysisException) {
        throw refused("cannot be asked of documents: " + firstLine(mistake), mistake);
      }
      throw mistake;
    }
  }

  /** What Spark says, without the name of the error, the query and advice. */
  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("")
        .replaceFirst("^\\[[A-Z0-9_.]+\\] ", "")
        .replaceFirst(" SQLSTATE: \\w+", "")
        .replaceFirst("\\.?;?$", "");
  }

  private UserError refused(String why, @Nullable Throwable cause) {
    return new UserError("--where " + sql + " " + why, cause);
  }
}
