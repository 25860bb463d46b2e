package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.List;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.TextHash;

/**
 * The words of the model's features, numbered from 1, rarer ones higher; 0 stands for no word.
 * Found by a 64-bit hash in place of the word: of a million words that the model does not know, one
 * is taken for a known one with a chance of about 2e-8. Immutable.
 */
final class Words {
  /** The number of a word that no feature knows. */
  static final int UNKNOWN = KeyTable.ABSENT;

  private final KeyTable numbers;

  private Words(KeyTable numbers) {
    this.numbers = numbers;
  }

  /** Numbers distinct words in the order given, from 1. */
  static Words of(List<String> words) {
    KeyTable numbers = KeyTable.forKeys(words.size());
    for (int i = 0; i < words.size(); i++) {
      numbers.put(TextHash.of(words.get(i)), i + 1);
    }
    return new Words(numbers);
  }

  void write(ModelWriter out) throws IOException {
    numbers.write(out);
  }

  static Words read(ModelReader in) throws IOException {
    return new Words(KeyTable.read(in));
  }

  int number(String word) {
    return numbers.get(TextHash.of(word));
  }
}
