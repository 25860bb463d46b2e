package org.corpusstats.read.bytes;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.corpusstats.table.row.RejectionCode;

/** What came of decoding: a text, or the reason why there is none. Immutable, thread safe. */
public sealed interface Decoding {
  /**
   * A decoded text.
   *
   * @param text the text without its byte order mark, not normalised; bytes that the encoding does
   *     not define and unpaired surrogates are U+FFFD
   * @param charset the IANA name of the encoding
   * @param confidence how sure the encoding is, 0…1: 1 where a byte order mark, the format or the
   *     bytes themselves leave no doubt
   */
  record Text(String text, String charset, double confidence) implements Decoding {
    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("\\p{Cs}");

    /** Replaces unpaired surrogates, which UTF-32 and JSON can hold but the rows of a table not. */
    public Text {
      text = UNPAIRED_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }
  }

  /**
   * No text.
   *
   * @param message the reason in a few words
   */
  record Failure(RejectionCode code, String message) implements Decoding, Serializable {}
}
