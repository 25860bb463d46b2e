package org.corpusstats.read.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as text (RFC 4180), where a quotation mark that is never closed costs its
 * line and not the rest of the table. A quoted field goes on over line ends until a mark that a
 * separator or a line end follows; marks inside it that are not doubled are text. It is not closed
 * where another field begins with a mark on a later line, where it has too many lines, and at the
 * end; in fields that tabs separate, a quotation mark is then ordinary text, and a tab on a later
 * line tells so too. Used by one thread.
 */
final class TableRows {
  /** A longer field was never closed: 10,000 lines are a book. */
  private static final int MOST_LINES = 10_000;

  private final BufferedReader content;
  private final char separator;
  private final int mostCharacters;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private long lines;

  /** A line with its end; null text where it is too long. */
  private record Line(long number, @Nullable String text) {}

  /**
   * A row.
   *
   * @param line number of its first line, from 1
   * @param fields empty where it has a fault
   * @param fault what is broken; null where nothing is
   */
  record Row(long line, List<String> fields, @Nullable Fault fault) {}

  /** Why a row cannot be read. */
  enum Fault {
    TOO_LARGE,
    UNCLOSED
  }

  /**
   * @param mostCharacters a longer row is not read
   */
  TableRows(Reader content, char separator, int mostCharacters) {
    this.content = new BufferedReader(content);
    this.separator = separator;
    this.mostCharacters = mostCharacters;
  }

  /**
   * The next row, empty lines passed over; null at the end.
   *
   * @param width how many fields it should have; 0 where that is not known
   */
  @Nullable Row next(int width) throws IOException {
    Line first = line();
    while (first != null
        && first.text() != null
        && FieldsOfRow.withoutEnd(first.text()).isEmpty()) {
      first = line();
    }
    if (first == null) {
      return null;
    }
    if (first.text() == null) {
      return new Row(first.number(), List.of(), Fault.TOO_LARGE);
    }
    FieldsOfRow fields = new FieldsOfRow(separator);
    List<Line> more = new ArrayList<>();
    boolean goesOn = fields.goesOnAfter(first.text());
    long length = first.text().length();
    while (goesOn && !fields.isUnclosed() && more.size() < MOST_LINES) {
      Line line = line();
      if (line == null) {
        break;
      }
      more.add(line);
      length += line.text() == null ? mostCharacters : line.text().length();
      if (line.text() == null || length > mostCharacters) {
        break;
      }
      goesOn = fields.goesOnAfter(line.text());
    }
    if (!goesOn && (more.isEmpty() || fields.count() == width || width == 0)) {
      return new Row(first.number(), fields.all(), null);
    }
    // Either the mark is never closed, or by one that belongs to another row.
    List<String> alone = withOpenMark(first.text());
    if (!goesOn && alone.size() != width) {
      return new Row(first.number(), fields.all(), null);
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      ahead.addFirst(more.get(i));
    }
    return separator == '\t'
        ? new Row(first.number(), alone, null)
        : new Row(first.number(), List.of(), Fault.UNCLOSED);
  }

  /** The fields of a line whose last quotation mark opens nothing. */
  private List<String> withOpenMark(String line) {
    FieldsOfRow fields = new FieldsOfRow(separator);
    fields.goesOnAfter(line);
    return fields.withOpenMark();
  }

  private @Nullable Line line() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    StringBuilder text = new StringBuilder();
    boolean isTooLong = false;
    int last = -1;
    for (int c = content.read(); c >= 0; c = content.read()) {
      last = c;
      isTooLong |= text.length() >= mostCharacters;
      if (!isTooLong) {
        text.append((char) c);
      }
      if (c == '\n' || (c == '\r' && !isLineFeedNext())) {
        break;
      }
    }
    return last < 0 ? null : new Line(++lines, isTooLong ? null : text.toString());
  }

  private boolean isLineFeedNext() throws IOException {
    content.mark(1);
    boolean isNext = content.read() == '\n';
    content.reset();
    return isNext;
  }
}
