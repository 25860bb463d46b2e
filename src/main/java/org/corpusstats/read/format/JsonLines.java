package org.corpusstats.read.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.LineReader;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/** A JSON object a line, each a document. Blank lines are none; a record's number is its line's. */
record JsonLines() implements InputFormat {
  /** An object on the first line, and another one begins on the next. */
  private static final Pattern TWO_OBJECTS =
      Pattern.compile("\\s*+\\{[^\\n]*\\}[ \\t\\r]*+\\n\\s*+\\{.*", Pattern.DOTALL);

  @Override
  public List<String> endings() {
    return List.of(".jsonl", ".ndjson", ".jl");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return TWO_OBJECTS.matcher(new String(beginning, StandardCharsets.UTF_8)).matches();
  }

  @Override
  public boolean isUnmistakable(byte[] beginning) {
    return recognises(beginning);
  }

  @Override
  public boolean isDivisible() {
    return true;
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) {
    return new Lines(content);
  }

  private static final class Lines extends Records {
    private final InputContent content;
    private final LineReader lines;
    private long number;

    Lines(InputContent content) {
      this.content = content;
      this.lines = new LineReader(content.stream(), (int) content.config().maxFileBytes());
      this.number = content.firstRecord() - 1;
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        number++;
        byte[] bytes = line.bytes();
        if (bytes == null) {
          return failed(RejectionCode.TOO_LARGE, content.tooLargeMessage("the line has"));
        }
        if (!Json.isBlank(bytes)) {
          return record(bytes);
        }
      }
      return null;
    }

    private InputRecord record(byte[] line) {
      try {
        return content.config().fields().record(number, Json.read(line));
      } catch (JsonProcessingException e) {
        return failed(RejectionCode.MALFORMED, Json.reason(e));
      }
    }

    private InputRecord failed(RejectionCode code, String message) {
      return new InputRecord(number, Map.of(), new Decoding.Failure(code, message));
    }
  }
}
