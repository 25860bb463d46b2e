package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The words of the model's features that tell what separates two constituents: a separator's first
 * character, or how many there are; numbered. Immutable.
 */
final class Separators {
  /** The number of what no feature knows. */
  static final int UNKNOWN = -1;

  private static final int COUNTS = 64;

  private final List<String> names;
  private final int[] counts = new int[COUNTS];

  Separators(List<String> names) {
    this.names = List.copyOf(names);
    Arrays.setAll(counts, count -> names.indexOf(Integer.toString(count)));
  }

  void write(ModelWriter out) throws IOException {
    out.writeStrings(names);
  }

  static Separators read(ModelReader in) throws IOException {
    return new Separators(in.readStrings());
  }

  /** The number of a count of separators. */
  int ofCount(int count) {
    return count < COUNTS ? counts[count] : names.indexOf(Integer.toString(count));
  }

  /** The number of a separator's word by its first character. */
  int of(String word) {
    return names.indexOf(word.substring(0, 1));
  }

  /** Whether a word is made of commas, semicolons, colons (also wide ones) and hyphens alone. */
  static boolean isSeparator(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (",;:-，；：".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
