package org.corpusstats.read.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.corpusstats.read.FieldMapping;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.BoundedRecords;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON array, or those that stand one after another; a record each. Behind one
 * that is broken or too large, reading goes on with the next that begins with the same key as the
 * first of all, be it in what is left of a too large one; the first of several must be sound.
 */
final class JsonValues extends Records {
  /** More than Jackson reads ahead. */
  private static final int MOST_PUT_BACK = 1 << 16;

  /** A key and the white space around it. */
  private static final int KEY_CHARACTERS = 512;

  /** What the file is, as far as it is known. */
  private enum Kind {
    NOT_KNOWN,
    ARRAY,
    SEVERAL,
    ENDED
  }

  private final FieldMapping fields;
  private final BoundedRecords bounded;
  private final Remembering reader;
  private final @Nullable Pattern firstKey;
  private JsonParser parser;
  private Kind kind = Kind.NOT_KNOWN;
  private boolean standsAtObject;
  private long number;
  private long linesBefore;

  /**
   * @param firstKey of the first object, as it is written; null where that is not known
   */
  JsonValues(InputContent content, InputStream stream, @Nullable String firstKey)
      throws IOException {
    this.fields = content.config().fields();
    this.bounded =
        new BoundedRecords(
            stream, content.config().maxFileBytes(), content.tooLargeMessage("a value has"));
    this.reader = new Remembering(Json.reader(bounded));
    this.firstKey =
        firstKey == null ? null : Pattern.compile("\\s*" + Pattern.quote(firstKey) + "\\s*:");
    this.parser = Json.parser(reader);
  }

  @Override
  @Nullable InputRecord read() throws IOException {
    try {
      return switch (kind) {
        case NOT_KNOWN -> first();
        case ARRAY -> element();
        case SEVERAL -> another();
        case ENDED -> null;
      };
    } catch (JsonProcessingException e) {
      String reason = Json.reason(e, linesBefore);
      return failed(new Decoding.Failure(RejectionCode.MALFORMED, reason), e.getLocation());
    } catch (RejectedContent e) {
      if (e.code() != RejectionCode.TOO_LARGE) {
        throw e;
      }
      String reason = Objects.requireNonNull(e.getMessage());
      return failed(new Decoding.Failure(e.code(), reason), parser.currentLocation());
    }
  }

  /** The record that could not be read; the parser goes to the next where it may be found. */
  private InputRecord failed(Decoding.Failure failure, @Nullable JsonLocation at)
      throws IOException {
    if (kind != Kind.ARRAY && kind != Kind.SEVERAL) {
      throw new RejectedContent(failure.code(), failure.message());
    }
    if (!findNext(at)) {
      kind = Kind.ENDED;
    }
    return new InputRecord(number, Map.of(), failure);
  }

  private @Nullable InputRecord first() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonParseException(parser, "no JSON value");
    }
    if (token == JsonToken.START_ARRAY) {
      kind = Kind.ARRAY;
      return element();
    }
    JsonNode value = Json.value(parser);
    boolean isAlone = !value.isObject() || isAtEnd();
    if (isAlone) {
      end();
    } else {
      kind = Kind.SEVERAL;
      standsAtObject = true;
      number = 1;
    }
    return record(isAlone ? null : number, value);
  }

  private @Nullable InputRecord element() throws IOException {
    number++;
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      end();
      return number > 1
          ? null
          : new InputRecord(
              null, Map.of(), new Decoding.Failure(RejectionCode.NO_TEXT, "an empty array"));
    }
    return record(number, Json.value(parser));
  }

  /** An object behind others. */
  private @Nullable InputRecord another() throws IOException {
    number++;
    boolean isThere = standsAtObject || !isAtEnd();
    standsAtObject = false;
    return isThere ? record(number, Json.value(parser)) : null;
  }

  private InputRecord record(@Nullable Long ofRecord, JsonNode value) {
    bounded.endRecord();
    return Json.isWhole(value)
        ? fields.record(ofRecord, value)
        : new InputRecord(
            ofRecord, Map.of(), new Decoding.Failure(RejectionCode.MALFORMED, Json.NOT_UTF_8));
  }

  /** Whether nothing follows; else the parser stands at another object. */
  private boolean isAtEnd() throws IOException {
    JsonToken token = parser.nextToken();
    if (token != null && token != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "something follows the JSON value");
    }
    return token == null;
  }

  /** Nothing but white space may follow. */
  private void end() throws IOException {
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the JSON value");
    }
    kind = Kind.ENDED;
  }

  /** Moves to where the next element seems to begin; false where none does. */
  private boolean findNext(@Nullable JsonLocation at) throws IOException {
    if (firstKey == null) {
      return false;
    }
    bounded.endRecord();
    linesBefore += at == null ? 0 : at.getLineNr() - 1;
    reader.unread(reader.fromMistake(parser).toCharArray());
    boolean mayBegin = true; // what stands before may have been read with the mistake
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '{' && mayBegin && isBeforeFirstKey(firstKey)) {
        reader.unread((kind == Kind.ARRAY ? "[{" : "{").toCharArray());
        parser = Json.parser(reader);
        return kind == Kind.SEVERAL || parser.nextToken() == JsonToken.START_ARRAY;
      }
      mayBegin = c == ',' || c == '\n' || (mayBegin && Character.isWhitespace(c));
      linesBefore += c == '\n' ? 1 : 0;
      bounded.endRecord();
    }
    return false;
  }

  private boolean isBeforeFirstKey(Pattern key) throws IOException {
    char[] ahead = new char[KEY_CHARACTERS];
    int length = 0;
    for (int n = 0; n >= 0 && length < ahead.length; length += Math.max(0, n)) {
      n = reader.read(ahead, length, ahead.length - length);
    }
    reader.unread(ahead, 0, length);
    return key.matcher(new String(ahead, 0, length)).lookingAt();
  }

  /** Knows what was read last, since a parser has read the character that is a mistake. */
  private static final class Remembering extends PushbackReader {
    private String last = "";

    Remembering(Reader content) {
      super(content, MOST_PUT_BACK);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      last = n > 0 ? new String(buffer, offset, n) : last;
      return n;
    }

    /** Parsers close what they have read to its end, and what is unread is read again. */
    @Override
    public void close() {}

    /** What a parser has not read yet, and the character before where that may begin an object. */
    String fromMistake(JsonParser parser) throws IOException {
      StringWriter readAhead = new StringWriter();
      parser.releaseBuffered(readAhead);
      int mistake = last.length() - readAhead.getBuffer().length() - 1;
      return (mistake >= 0 && last.charAt(mistake) == '{' ? "{" : "") + readAhead;
    }
  }
}
