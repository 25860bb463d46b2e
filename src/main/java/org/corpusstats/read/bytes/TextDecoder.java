package org.corpusstats.read.bytes;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of unknown encoding, expected to be English text, into a text.
 *
 * <p>In this order: a byte order mark decides; valid UTF-8 is UTF-8; UTF-8 with a few broken bytes
 * is repaired; else statistics decide (ICU's detector), with a preference for Western European.
 * Pure and thread safe.
 */
public final class TextDecoder {
  /** Byte order marks in hexadecimal; UTF-32's begins with UTF-16's and so comes before it. */
  private static final Map<String, Charset> BYTE_ORDER_MARKS = byteOrderMarks();

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How far, of 100, another encoding must be ahead of Western European to be believed. */
  private static final int LEAD = 20;

  /**
   * The share of characters that no text has, from which on bytes are no text. Random bytes have 11
   * % control characters.
   */
  private static final double FOREIGN_SHARE = 0.05;

  private TextDecoder() {}

  /** Returns the text of some bytes, or why there is none. */
  public static Decoding decode(byte[] bytes) {
    Decoding.Text decoded = decodeAnything(bytes);
    String text = decoded.text();
    if (text.codePoints().allMatch(TextDecoder::isBlank)) {
      return new Decoding.Failure(
          Decoding.Failure.EMPTY,
          bytes.length == 0
              ? "no bytes"
              : "nothing but white space in %d bytes".formatted(bytes.length));
    }
    if (text.indexOf('\0') >= 0) {
      return new Decoding.Failure(Decoding.Failure.NOT_TEXT, "not text: it has NUL characters");
    }
    long foreign = text.codePoints().filter(TextDecoder::isForeign).count();
    int length = text.codePointCount(0, text.length());
    if (foreign > FOREIGN_SHARE * length) {
      return new Decoding.Failure(
          Decoding.Failure.NOT_TEXT,
          "not text: %d of %d characters are control characters or undefined"
              .formatted(foreign, length));
    }
    return decoded;
  }

  private static Decoding.Text decodeAnything(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    for (Map.Entry<String, Charset> mark : BYTE_ORDER_MARKS.entrySet()) {
      if (start.startsWith(mark.getKey())) {
        int length = mark.getKey().length() / 2;
        return new Decoding.Text(
            new String(bytes, length, bytes.length - length, mark.getValue()),
            mark.getValue().name());
      }
    }
    String utf8 = decodeUtf8(bytes);
    if (utf8 != null) {
      return new Decoding.Text(utf8, StandardCharsets.UTF_8.name());
    }
    Charset charset = detect(bytes);
    return new Decoding.Text(new String(bytes, charset), charset.name());
  }

  /** Returns the text if the bytes are UTF-8, but for a few broken ones, else null. */
  private static @Nullable String decodeUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // In other encodings hardly a non-ASCII character looks like UTF-8, so a majority tells.
      String repaired = new String(bytes, StandardCharsets.UTF_8);
      long broken = repaired.codePoints().filter(c -> c == 0xFFFD).count();
      long whole = repaired.codePoints().filter(c -> c > 0x7F).count() - broken;
      return whole > 2 * broken ? repaired : null;
    }
  }

  private static Charset detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    int western = 0;
    CharsetMatch best = null;
    for (CharsetMatch match : detector.detectAll()) { // the most confident first
      String name = match.getName();
      if (name.equals("ISO-8859-1") || name.equals("windows-1252")) {
        western = Math.max(western, match.getConfidence());
      } else if (best == null && Charset.isSupported(name)) {
        best = match;
      }
    }
    if (best != null && best.getConfidence() > western + LEAD) {
      return Charset.forName(best.getName());
    }
    return hasC1(bytes) ? WINDOWS_1252 : StandardCharsets.ISO_8859_1;
  }

  /** Where ISO-8859-1 has control characters, windows-1252 has quotation marks and dashes. */
  private static boolean hasC1(byte[] bytes) {
    for (byte b : bytes) {
      if (b < (byte) 0xA0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(int codePoint) {
    return UCharacter.isUWhiteSpace(codePoint) || codePoint == 0xFEFF;
  }

  private static boolean isForeign(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.CONTROL -> !UCharacter.isUWhiteSpace(codePoint);
      case ECharacterCategory.UNASSIGNED,
          ECharacterCategory.PRIVATE_USE,
          ECharacterCategory.SURROGATE ->
          true;
      default -> codePoint == 0xFFFD;
    };
  }

  private static Map<String, Charset> byteOrderMarks() {
    Map<String, Charset> marks = new LinkedHashMap<>();
    marks.put("efbbbf", StandardCharsets.UTF_8);
    marks.put("fffe0000", Charset.forName("UTF-32LE"));
    marks.put("0000feff", Charset.forName("UTF-32BE"));
    marks.put("fffe", StandardCharsets.UTF_16LE);
    marks.put("feff", StandardCharsets.UTF_16BE);
    return marks;
  }
}
