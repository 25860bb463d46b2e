package org.corpusstats.read.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.corpusstats.read.FieldMapping;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.Encoding;
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

  // A quotation mark inside a field must not cost the rest of the file, and there is no other word
  // for that yet.
  @SuppressWarnings("removal")
  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    InputStream stream = new BufferedInputStream(content.stream(), SAMPLE_BYTES);
    stream.mark(SAMPLE_BYTES);
    byte[] sample = stream.readNBytes(SAMPLE_BYTES);
    stream.reset();
    Encoding encoding = TextDecoder.encoding(sample, null);
    stream.skipNBytes(TextDecoder.markLength(sample));
    String start = new String(sample, encoding.charset());
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(start, content.name()))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize((int) Math.min(content.config().maxFileBytes(), 1 << 30))
            .ofCsvRecord(new InputStreamReader(stream, encoding.charset()));
    return new Rows(csv.iterator(), content, encoding);
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
    private final CloseableIterator<CsvRecord> rows;
    private final FieldMapping fields;
    private final Encoding encoding;
    private final List<String> names;
    private long number;

    Rows(CloseableIterator<CsvRecord> rows, InputContent content, Encoding encoding)
        throws IOException {
      this.rows = rows;
      this.encoding = encoding;
      this.fields = content.config().fields();
      CsvRecord header = nextRow();
      if (header == null) {
        throw new RejectedContent(RejectionCode.EMPTY, "no row");
      }
      names = header.getFields().stream().map(String::strip).toList();
      if (!fields.understood(names).containsKey("text")) {
        throw new RejectedContent(
            RejectionCode.NO_TEXT,
            "no column named as read.fields.text says ("
                + fields.textNames()
                + ") among "
                + String.join(", ", names.subList(0, Math.min(12, names.size()))));
      }
      if (new HashSet<>(names).size() < names.size()) {
        throw new RejectedContent(RejectionCode.MALFORMED, "two columns have one name");
      }
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      CsvRecord row = nextRow();
      if (row == null) {
        return null;
      }
      number++;
      if (row.getFieldCount() != names.size()) {
        return new InputRecord(
            number,
            Map.of(),
            new Decoding.Failure(
                RejectionCode.MALFORMED,
                "line %d has %d fields, the first one %d"
                    .formatted(row.getStartingLineNumber(), row.getFieldCount(), names.size())));
      }
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < names.size(); i++) {
        if (!row.getField(i).isEmpty()) {
          object.put(names.get(i), row.getField(i));
        }
      }
      InputRecord record = fields.record(number, object);
      return record.content() instanceof Decoding.Text text
          ? new InputRecord(
              number,
              record.fields(),
              new Decoding.Text(text.text(), encoding.charset().name(), encoding.confidence()))
          : record;
    }

    private @Nullable CsvRecord nextRow() throws IOException {
      try {
        return rows.hasNext() ? rows.next() : null;
      } catch (CsvParseException e) {
        String message = e.getMessage() == null ? "not a table" : e.getMessage();
        throw new RejectedContent(
            RejectionCode.MALFORMED, message.lines().findFirst().orElse("not a table"));
      } catch (java.io.UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }
}
