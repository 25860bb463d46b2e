package org.corpusstats.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;

/** Says in a line what was understood of a record. */
public final class RecordLine {
  private static final List<String> COLUMNS =
      List.of("title", "published", "source", "language", "url");

  private static final int LONGEST_VALUE = 40;

  private RecordLine() {}

  public static String of(RawRecord record) {
    Rejection rejection = record.rejection();
    if (rejection != null) {
      return record.docId() + ": " + rejection.code() + ", " + rejection.message();
    }
    List<String> parts = new ArrayList<>();
    Map<String, String> fields = new TreeMap<>(record.fields());
    for (String column : COLUMNS) {
      String value = fields.remove(column);
      if (value != null) {
        parts.add(column + " " + shortened(value));
      }
    }
    String text = record.text() == null ? "" : record.text();
    parts.add("text " + shortened(text.strip()));
    if (!fields.isEmpty()) {
      parts.add("metadata " + String.join(", ", fields.keySet()));
    }
    return record.docId() + ": " + String.join("; ", parts);
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_VALUE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
