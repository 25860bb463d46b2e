package org.corpusstats.read.bytes;

import java.util.regex.Pattern;

/** What came of decoding: a text, or the reason why there is none. Immutable, thread safe. */
public sealed interface Decoding {
  /**
   * A decoded text.
   *
   * @param text the text without its byte order mark, not normalised; bytes that the encoding does
   *     not define and unpaired surrogates are U+FFFD
   * @param charset the IANA name of the encoding
   */
  record Text(String text, String charset) implements Decoding {
    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("\\p{Cs}");

    /** Replaces unpaired surrogates, which UTF-32 and JSON can hold but the rows of a table not. */
    public Text {
      text = UNPAIRED_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }
  }

  /**
   * No text.
   *
   * @param code {@link #NOT_TEXT} or {@link #EMPTY}, as the rejections table has it
   * @param message the reason in a few words
   */
  record Failure(String code, String message) implements Decoding {
    /** The code of bytes that are no text in any encoding, such as an image or an archive. */
    public static final String NOT_TEXT = "not_text";

    /** The code of no bytes, or of nothing but white space. */
    public static final String EMPTY = "empty";
  }
}
