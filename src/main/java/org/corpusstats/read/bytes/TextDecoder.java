package org.corpusstats.read.bytes;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of unknown encoding, expected to be English text, into a text.
 *
 * <p>In this order: a byte order mark decides; UTF-16 is known by its zeros; valid UTF-8 is UTF-8;
 * UTF-8 with a few broken bytes is repaired; a declared encoding is believed; else statistics and
 * the shapes of words decide, with a preference for Western European. Pure and thread safe.
 */
public final class TextDecoder {
  /**
   * Byte order marks, a character for each byte; UTF-32's begins with UTF-16's and so comes before
   * it.
   */
  private static final Map<String, Charset> BYTE_ORDER_MARKS = byteOrderMarks();

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * The share of characters that no text has, from which on bytes are no text. Random bytes have 11
   * % control characters.
   */
  private static final double FOREIGN_SHARE = 0.05;

  /** Servers and pages name the wrong encoding now and then. */
  private static final double DECLARED = 0.9;

  private static final int LONGEST_UTF8 = 4;

  private TextDecoder() {}

  /** Returns the text of some bytes, or why there is none. */
  public static Decoding decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Returns the text of some bytes, or why there is none.
   *
   * @param declared the encoding that a header or the content itself names; believed where the
   *     bytes are no UTF-8, since UTF-8 is not hit upon by chance
   */
  public static Decoding decode(byte[] bytes, @Nullable String declared) {
    if (bytes.length == 0) {
      return new Decoding.Failure(RejectionCode.EMPTY, "no bytes");
    }
    Encoding encoding = encoding(bytes, declared);
    int mark = markLength(bytes);
    String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
    return checked(text, encoding, bytes.length);
  }

  /** A text that its format has decoded already, or why it is none. */
  public static Decoding checked(String text, Charset charset) {
    return checked(text, new Encoding(charset, 1), text.length());
  }

  private static Decoding checked(String text, Encoding encoding, int bytes) {
    if (text.codePoints().allMatch(TextDecoder::isBlank)) {
      return new Decoding.Failure(
          RejectionCode.EMPTY, "nothing but white space in %d bytes".formatted(bytes));
    }
    if (text.indexOf('\0') >= 0) {
      return new Decoding.Failure(RejectionCode.NOT_TEXT, "not text: it has NUL characters");
    }
    long foreign = text.codePoints().filter(TextDecoder::isForeign).count();
    int length = text.codePointCount(0, text.length());
    if (foreign > FOREIGN_SHARE * length) {
      return new Decoding.Failure(
          RejectionCode.NOT_TEXT,
          "not text: %d of %d characters are control characters or undefined"
              .formatted(foreign, length));
    }
    return new Decoding.Text(text, encoding.charset().name(), encoding.confidence());
  }

  /**
   * The encoding of some bytes.
   *
   * @param declared the encoding that a header or the content itself names
   */
  public static Encoding encoding(byte[] bytes, @Nullable String declared) {
    for (Map.Entry<String, Charset> mark : BYTE_ORDER_MARKS.entrySet()) {
      if (begins(bytes, mark.getKey())) {
        return new Encoding(mark.getValue(), 1);
      }
    }
    Optional<Encoding> utf16 = DetectEncoding.utf16(bytes);
    if (utf16.isPresent()) {
      return utf16.get(); // of ASCII, it would be UTF-8 with zeros
    }
    if (isUtf8(bytes)) {
      return new Encoding(StandardCharsets.UTF_8, 1);
    }
    Charset named = declared == null ? null : named(declared);
    return named == null || named.equals(StandardCharsets.UTF_8)
        ? DetectEncoding.of(bytes)
        : new Encoding(named, DECLARED);
  }

  /**
   * The encoding of what some bytes, more than a few, are the beginning of: the last may be cut.
   */
  public static Encoding encodingOfBeginning(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes.length - end < LONGEST_UTF8 - 1 && (bytes[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    boolean isLead = end > 0 && (bytes[end - 1] & 0xC0) == 0xC0;
    return encoding(isLead ? Arrays.copyOf(bytes, end - 1) : bytes, null);
  }

  /** The length of the byte order mark, 0 where there is none. */
  public static int markLength(byte[] bytes) {
    return BYTE_ORDER_MARKS.keySet().stream()
        .filter(mark -> begins(bytes, mark))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  private static boolean begins(byte[] bytes, String mark) {
    return bytes.length >= mark.length()
        && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  /** Browsers read ISO-8859-1 as windows-1252, and so do those who declare it. */
  private static @Nullable Charset named(String declared) {
    try {
      Charset charset = Charset.forName(declared.strip());
      boolean western =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return western ? WINDOWS_1252 : charset;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  /** Whether the bytes are UTF-8, but for a few broken ones. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      // In other encodings hardly a non-ASCII character looks like UTF-8, so a majority tells.
      String repaired = new String(bytes, StandardCharsets.UTF_8);
      long broken = repaired.codePoints().filter(c -> c == 0xFFFD).count();
      long whole = repaired.codePoints().filter(c -> c > 0x7F).count() - broken;
      return whole > 2 * broken;
    }
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
    marks.put("\357\273\277", StandardCharsets.UTF_8);
    marks.put("\377\376\0\0", Charset.forName("UTF-32LE"));
    marks.put("\0\0\376\377", Charset.forName("UTF-32BE"));
    marks.put("\377\376", StandardCharsets.UTF_16LE);
    marks.put("\376\377", StandardCharsets.UTF_16BE);
    return marks;
  }
}
