package org.corpusstats.read.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.corpusstats.read.FieldMapping;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.Encoding;
import org.corpusstats.read.bytes.Foreseen;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * A table as text (RFC 4180): the first row names the columns, each further one is a document.
 * Fields may be quoted and have line ends. What separates them is seen in the first row: a tab,
 * semicolon, bar or comma. A record's number is that of its row, 1 below the names.
 */
record SeparatedValues() implements InputFormat {
  /** How much of a file decides its encoding. */
  private static final int SAMPLE_BYTES = 1 << 18;

  @Override
  public List<String> endings() {
    return List.of(".csv", ".tsv", ".tab");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return false;
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    Foreseen stream = new Foreseen(content.stream(), SAMPLE_BYTES);
    byte[] sample = stream.beginning(SAMPLE_BYTES);
    Encoding encoding = TextDecoder.encodingOfBeginning(sample);
    stream.skipNBytes(TextDecoder.markLength(sample));
    String start = new String(sample, encoding.charset());
    // UTF-8 is not sure before the end: each row is decoded by itself, from a character a byte.
    boolean isByRow = encoding.charset().equals(StandardCharsets.UTF_8);
    TableRows rows =
        new TableRows(
            new InputStreamReader(
                stream, isByRow ? StandardCharsets.ISO_8859_1 : encoding.charset()),
            separator(start, content.name().toLowerCase(Locale.ROOT)),
            (int) Math.min(content.config().maxFileBytes(), 1 << 30));
    return new Rows(rows, content, isByRow ? null : encoding);
  }

  /** The candidate that stands most often in the first row, outside quotation marks. */
  private static char separator(String start, String name) {
    if (name.endsWith(".tsv") || name.endsWith(".tab")) {
      return '\t';
    }
    String row = start.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = row.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static final class Rows extends Records {
    private final TableRows rows;
    private final InputContent content;
    private final FieldMapping fields;
    private final @Nullable Encoding encoding;
    private final List<String> names;
    private long number;

    /**
     * @param encoding null where each row is decoded by itself
     */
    Rows(TableRows rows, InputContent content, @Nullable Encoding encoding) throws IOException {
      this.rows = rows;
      this.content = content;
      this.encoding = encoding;
      this.fields = content.config().fields();
      TableRows.Row header = rows.next(0);
      if (header == null) {
        throw new RejectedContent(RejectionCode.EMPTY, "no row");
      }
      if (header.fault() != null) {
        Decoding.Failure failure = failure(header, header.fault());
        throw new RejectedContent(failure.code(), failure.message());
      }
      names = names(decoded(header.fields()).fields());
      if (!fields.understood(names).containsKey("text")) {
        throw new RejectedContent(
            RejectionCode.NO_TEXT,
            "no column named as read.fields.text says ("
                + fields.textNames()
                + ") among "
                + String.join(", ", names.subList(0, Math.min(12, names.size()))));
      }
    }

    /** A column without a name has its number; of several of one name, the later have one too. */
    private static List<String> names(List<String> header) {
      List<String> names = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (String column : header) {
        String name = column.isBlank() ? "column" : column.strip();
        boolean isTaken = column.isBlank() || taken.contains(name);
        names.add(isTaken ? name + "_" + (names.size() + 1) : name);
        taken.add(names.get(names.size() - 1));
      }
      return names;
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      TableRows.Row row = rows.next(names.size());
      if (row == null) {
        return null;
      }
      number++;
      if (row.fault() != null) {
        return new InputRecord(number, Map.of(), failure(row, row.fault()));
      }
      if (row.fields().size() != names.size()) {
        return new InputRecord(
            number,
            Map.of(),
            new Decoding.Failure(
                RejectionCode.MALFORMED,
                "line %d has %d fields, the first one %d"
                    .formatted(row.line(), row.fields().size(), names.size())));
      }
      Decoded decoded = decoded(row.fields());
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < names.size(); i++) {
        if (!decoded.fields().get(i).isEmpty()) {
          object.put(names.get(i), decoded.fields().get(i));
        }
      }
      InputRecord record = fields.record(number, object);
      return record.content() instanceof Decoding.Text text
          ? record.with(
              new Decoding.Text(
                  text.text(),
                  decoded.encoding().charset().name(),
                  decoded.encoding().confidence()))
          : record;
    }

    private Decoding.Failure failure(TableRows.Row row, TableRows.Fault fault) {
      return switch (fault) {
        case TOO_LARGE ->
            new Decoding.Failure(
                RejectionCode.TOO_LARGE, content.tooLargeMessage("line " + row.line() + " has"));
        case UNCLOSED ->
            new Decoding.Failure(
                RejectionCode.MALFORMED,
                "a quotation mark in line " + row.line() + " is not closed");
      };
    }

    private record Decoded(List<String> fields, Encoding encoding) {}

    private Decoded decoded(List<String> row) {
      if (encoding != null) {
        return new Decoded(row, encoding);
      }
      byte[] bytes = String.join("\n", row).getBytes(StandardCharsets.ISO_8859_1);
      Encoding ofRow = TextDecoder.encoding(bytes, StandardCharsets.UTF_8.name());
      return new Decoded(
          row.stream()
              .map(f -> new String(f.getBytes(StandardCharsets.ISO_8859_1), ofRow.charset()))
              .toList(),
          ofRow);
    }
  }
}
