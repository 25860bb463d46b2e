package org.corpusstats.read.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** JSON as RFC 8259 has it, in strict UTF-8. Of keys that occur twice the last counts. */
final class Json {
  /** Why a text that is in another encoding is turned away. */
  static final String NOT_UTF_8 = "not UTF-8";

  /** Stands for bytes that are no UTF-8: half of a character, which UTF-8 never gives. */
  private static final char NOT_DECODED = '\uDBFF';

  /** Deeper values are no documents, and reading them would take a stack as deep. */
  private static final int DEEPEST = 500;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Integer.MAX_VALUE - 16)
                          .build())
                  // The source of a mistake is other people's text: it does not belong in messages.
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectReader ONE_OF_MANY =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /** One value and nothing after it. */
  static JsonNode read(byte[] bytes) throws JsonProcessingException {
    JsonNode value = MAPPER.readTree(text(bytes));
    if (value == null || value.isMissingNode()) {
      throw new JsonParseException(null, "no JSON value");
    }
    return value;
  }

  /** Jackson's own decoder lets some wrong UTF-8 pass, such as overlong and surrogate codes. */
  private static String text(byte[] bytes) throws JsonParseException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new JsonParseException(null, NOT_UTF_8);
    }
  }

  static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  /** What is wrong in a line, in one line. */
  static String reason(JsonProcessingException e) {
    return e.getLocation() == null
        ? message(e)
        : message(e) + " (column " + e.getLocation().getColumnNr() + ")";
  }

  /**
   * What is wrong in a file, in one line.
   *
   * @param linesBefore number of its lines before the first that the parser was given
   */
  static String reason(JsonProcessingException e, long linesBefore) {
    return e.getLocation() == null
        ? message(e)
        : message(e) + " (line " + (linesBefore + e.getLocation().getLineNr()) + ")";
  }

  private static String message(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    return first.contains("(code %d /".formatted((int) NOT_DECODED)) ? NOT_UTF_8 : first;
  }

  /** A reader of values one after another. */
  static JsonParser parser(Reader content) throws IOException {
    return MAPPER.createParser(content);
  }

  /** The characters of UTF-8; {@link #isWhole} tells where one was none. */
  static Reader reader(InputStream content) {
    return new InputStreamReader(
        content,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(NOT_DECODED)));
  }

  /** Whether all that a value says was UTF-8 in what {@link #reader} read. */
  static boolean isWhole(JsonNode value) {
    if (value.isTextual()) {
      return isWhole(value.textValue());
    }
    for (JsonNode part : value) {
      if (!isWhole(part)) {
        return false;
      }
    }
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      if (!isWhole(names.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(String text) {
    int at = text.indexOf(NOT_DECODED);
    while (at >= 0 && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
      at = text.indexOf(NOT_DECODED, at + 1);
    }
    return at < 0;
  }

  /** The value that the parser stands at. */
  static JsonNode value(JsonParser parser) throws IOException {
    return ONE_OF_MANY.readTree(parser);
  }
}
