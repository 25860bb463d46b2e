package org.corpusstats.resolve.correction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.CsvRecords.CsvRecord;

/**
 * Reads CSV files that users write: UTF-8 with or without a byte order mark, with a header that
 * names the columns in any order. Every mistake is one line that says where it stands.
 */
final class CsvTable {
  /**
   * One record under the header.
   *
   * @param place file and line, for errors
   * @param fields by column, without white space around them
   */
  record CsvRow(String place, Map<String, String> fields) {
    String text(String column) {
      String text = fields.get(column);
      if (text == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return text;
    }

    /** The error for a field that its reader does not accept. */
    UserError refused(String column, String allowed) {
      return new UserError(place + ": " + shown(column) + " is not " + allowed);
    }

    /** A column with its value, for errors. */
    String shown(String column) {
      return column + " = \"" + text(column) + "\"";
    }
  }

  private CsvTable() {}

  /**
   * @param columns all that the header must name
   * @throws UserError for a file that cannot be read, is not UTF-8 or not CSV of these columns
   */
  static List<CsvRow> read(Path file, List<String> columns) {
    List<CsvRecord> records = CsvRecords.parse(file.toString(), text(file, columns));
    String names = String.join(",", columns);
    if (records.isEmpty()) {
      throw new UserError(file + " line 1: the header " + names + " is missing");
    }
    CsvRecord first = records.get(0);
    List<String> header = first.fields().stream().map(String::strip).toList();
    String wrong = wrongIn(header, columns);
    if (!wrong.isEmpty()) {
      throw new UserError(place(file, first) + ": " + wrong + "; the header is " + names);
    }
    return records.stream().skip(1).map(record -> row(file, header, record)).toList();
  }

  /** What is wrong with a header, of several mistakes the first; empty if nothing is. */
  private static String wrongIn(List<String> header, List<String> columns) {
    Set<String> missing = new HashSet<>(columns);
    for (String column : header) {
      if (!columns.contains(column)) {
        return "column \"" + column + "\" is unknown";
      }
      if (!missing.remove(column)) {
        return "column \"" + column + "\" stands twice";
      }
    }
    return columns.stream()
        .filter(missing::contains)
        .findFirst()
        .map(column -> "column \"" + column + "\" is missing")
        .orElse("");
  }

  private static CsvRow row(Path file, List<String> header, CsvRecord record) {
    List<String> fields = record.fields();
    if (fields.size() != header.size()) {
      throw new UserError(
          place(file, record)
              + ": "
              + String.join(",", fields)
              + " has "
              + fields.size()
              + (fields.size() == 1 ? " field" : " fields")
              + "; the header has "
              + header.size()
              + ": "
              + String.join(",", header));
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byColumn.put(header.get(i), fields.get(i).strip());
    }
    return new CsvRow(place(file, record), Map.copyOf(byColumn));
  }

  private static String place(Path file, CsvRecord record) {
    return file + " line " + record.line();
  }

  private static String text(Path file, List<String> columns) {
    if (!Files.isRegularFile(file)) {
      String problem = Files.exists(file) ? " is not a file" : " does not exist";
      throw new UserError(
          file + problem + "; it must be a CSV file with the columns " + String.join(",", columns));
    }
    try {
      String text = decode(file, Files.readAllBytes(file));
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UserError("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never has more UTF-16 units than bytes.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = text.split("\r\n|\r|\n", -1).length;
      String bad = String.format("0x%02X", bytes[in.position()]);
      throw new UserError(file + " line " + line + ": byte " + bad + " is not UTF-8");
    }
    return text;
  }
}
