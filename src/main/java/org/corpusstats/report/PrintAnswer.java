package org.corpusstats.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.CsvField;
import org.corpusstats.report.query.JsonRow;
import org.corpusstats.report.query.SqlEngine;

/** Prints the answer to a query, row by row as the engine finds them. */
public final class PrintAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** More rows than anybody reads in a terminal. */
  private static final int MOST_ROWS = 1000;

  private PrintAnswer() {}

  /**
   * Asks and prints; of a statement that has no answer, nothing.
   *
   * @param format not {@link AnswerFormat#PARQUET}, which is written by the engine
   * @throws org.corpusstats.core.UserError where the engine does not understand the query
   */
  public static void print(
      SqlEngine tables, String query, AnswerFormat format, int width, PrintWriter out) {
    switch (format) {
      case TABLE -> table(tables, query, width, out);
      case CSV -> csv(tables, query, out);
      case JSON -> json(tables, query, out);
      case PARQUET -> throw new IllegalArgumentException("Parquet is no text");
    }
    out.flush();
  }

  private static void table(SqlEngine tables, String query, int width, PrintWriter out) {
    List<String> header = new ArrayList<>();
    List<AnswerRow> first = new ArrayList<>();
    long[] count = new long[1];
    tables.stream(
        query,
        header::addAll,
        row -> {
          if (count[0]++ < MOST_ROWS) {
            first.add(row);
          }
        });
    if (header.isEmpty()) {
      return;
    }
    out.print(TextTable.of(first, header, width));
    List<String> hidden = TextTable.hidden(first, header, width);
    if (!hidden.isEmpty()) {
      out.println("too wide to show: " + String.join(", ", hidden));
    }
    if (count[0] > MOST_ROWS) {
      out.printf(Locale.ROOT, "and %,d rows more; --format csv prints all%n", count[0] - MOST_ROWS);
    }
  }

  private static void csv(SqlEngine tables, String query, PrintWriter out) {
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(out);
    tables.stream(
        query,
        csv::writeRecord,
        row -> csv.writeRecord(row.cells().stream().map(CsvField::of).toList()));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void json(SqlEngine tables, String query, PrintWriter out) {
    String[] before = {""};
    tables.stream(
        query,
        columns -> before[0] = "[",
        row -> {
          out.print(before[0] + "\n" + written(JsonRow.of(row)));
          before[0] = ",";
        });
    switch (before[0]) {
      case "" -> {} // The statement has no answer.
      case "[" -> out.println("[]");
      default -> out.println("\n]");
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
