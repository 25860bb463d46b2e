package org.corpusstats.read.bytes;

/** What came of decoding bytes: a text, or the reason why there is none. Immutable, thread safe. */
public sealed interface Decoding {
  /**
   * A decoded text.
   *
   * @param text the text without its byte order mark, not normalised; bytes that the encoding does
   *     not define are U+FFFD
   * @param charset the IANA name of the encoding
   */
  record Text(String text, String charset) implements Decoding {}

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
