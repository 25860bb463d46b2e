package org.corpusstats.read.format;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.corpusstats.read.FieldMapping;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.BoundedRecords;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * A file that is one JSON object, a document, or one array of such objects, read one at a time. A
 * file of an object a line is read as {@link JsonLines} whatever its name.
 */
record JsonDocuments() implements InputFormat {
  /** Where an object a line is, the second begins here. */
  private static final int SEVERAL_LINES_BYTES = 1 << 20;

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    int i = TextDecoder.markLength(beginning);
    while (i < beginning.length && beginning[i] <= ' ' && beginning[i] > 0) {
      i++;
    }
    return i < beginning.length && (beginning[i] == '{' || beginning[i] == '[');
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    InputStream stream = new BufferedInputStream(content.stream(), SEVERAL_LINES_BYTES);
    stream.mark(SEVERAL_LINES_BYTES);
    byte[] beginning = stream.readNBytes(SEVERAL_LINES_BYTES);
    stream.reset();
    if (new JsonLines().recognises(beginning)) {
      return new JsonLines().records(content.with(stream));
    }
    stream.skipNBytes(TextDecoder.markLength(beginning));
    return new Values(content, stream);
  }

  private static final class Values extends Records {
    private final FieldMapping fields;
    private final BoundedRecords bounded;
    private final JsonParser parser;
    private long number;
    private boolean ended;

    Values(InputContent content, InputStream stream) throws IOException {
      fields = content.config().fields();
      bounded =
          new BoundedRecords(
              stream, content.config().maxFileBytes(), content.tooLargeMessage("a value has"));
      parser = Json.parser(bounded);
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      try {
        return ended ? null : value();
      } catch (JsonProcessingException e) {
        throw new RejectedContent(RejectionCode.MALFORMED, Json.reason(e));
      } catch (CharacterCodingException e) {
        throw new RejectedContent(RejectionCode.MALFORMED, "not UTF-8");
      }
    }

    private @Nullable InputRecord value() throws IOException {
      JsonToken token = parser.nextToken();
      if (number == 0 && token == null) {
        throw new JsonParseException(parser, "no JSON value");
      }
      if (number == 0 && token != JsonToken.START_ARRAY) {
        InputRecord only = fields.record(null, Json.value(parser));
        end();
        return only;
      }
      if (number == 0) {
        token = parser.nextToken();
      }
      if (token == JsonToken.END_ARRAY) {
        end();
        return number > 0
            ? null
            : new InputRecord(
                null, Map.of(), new Decoding.Failure(RejectionCode.NO_TEXT, "an empty array"));
      }
      number++;
      InputRecord record = fields.record(number, Json.value(parser));
      bounded.endRecord();
      return record;
    }

    /** Nothing but white space may follow. */
    private void end() throws IOException {
      ended = true;
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the JSON value");
      }
    }
  }
}
