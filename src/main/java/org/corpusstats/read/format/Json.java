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
import java.nio.charset.StandardCharsets;

/** JSON as RFC 8259 has it, in strict UTF-8. Of keys that occur twice the last counts. */
final class Json {
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
      throw new JsonParseException(null, "not UTF-8");
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
    return e.getOriginalMessage().lines().findFirst().orElse("not JSON");
  }

  /** A reader of values one after another. */
  static JsonParser parser(Reader content) throws IOException {
    return MAPPER.createParser(content);
  }

  /** The characters of strict UTF-8. */
  static Reader reader(InputStream content) {
    return new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
  }

  /** The value that the parser stands at. */
  static JsonNode value(JsonParser parser) throws IOException {
    return ONE_OF_MANY.readTree(parser);
  }
}
