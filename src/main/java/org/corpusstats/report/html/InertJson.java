package org.corpusstats.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Data as JSON that nothing in a page can take for markup: within a script element only {@code <}
 * could end it or begin a comment, and none of what HTML or old JavaScript gives a meaning is left
 * as it is.
 */
final class InertJson {
  /** Nobody reads more of a figure; the tables have all digits. */
  private static final MathContext DIGITS = new MathContext(5);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Rounded())
                  .addSerializer(double.class, new Rounded())
                  .addSerializer(LocalDate.class, ToStringSerializer.instance))
          .build();

  private InertJson() {}

  /** Records, lists, maps, texts, numbers with five digits, and dates as ISO 8601 has them. */
  static String of(Object data) {
    try {
      return escaped(JSON.writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String escaped(String json) {
    StringBuilder inert = new StringBuilder(json.length() + json.length() / 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean plain = c != '<' && c != '>' && c != '&' && c != '\u2028' && c != '\u2029';
      if (plain && !isLoneSurrogate(json, i)) {
        inert.append(c);
      } else {
        inert.append(String.format("\\u%04x", (int) c));
      }
    }
    return inert.toString();
  }

  /** Half a character has no bytes in UTF-8. */
  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static final class Rounded extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isNaN() || value.isInfinite()) {
        json.writeNull();
      } else {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        // Shorter for a p_value than its zeros.
        json.writeNumber(rounded.scale() > 8 ? rounded.toString() : rounded.toPlainString());
      }
    }
  }
}
