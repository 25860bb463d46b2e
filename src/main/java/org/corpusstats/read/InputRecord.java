package org.corpusstats.read;

import java.util.Map;
import org.corpusstats.read.bytes.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * A record as its format found it in a file.
 *
 * @param number number of the record in its file, from 1; null where the file is one record
 * @param fields metadata that the record itself states, under the names of {@link PathFields}; they
 *     win over those of the path
 * @param content its text, or why it has none
 */
public record InputRecord(@Nullable Long number, Map<String, String> fields, Decoding content) {
  /** The record of a file that is one record and says nothing of itself but its text. */
  public static InputRecord wholeFile(Decoding content) {
    return new InputRecord(null, Map.of(), content);
  }

  /** The same with another content. */
  public InputRecord with(Decoding other) {
    return new InputRecord(number, fields, other);
  }
}
