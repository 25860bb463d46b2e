package org.corpusstats.engine.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * What the rows of a gazetteer can see of a word: which of their words it is and which of their
 * regular expressions match it. Immutable.
 */
final class Words {
  private static final int[] NO_SYMBOLS = {};

  /**
   * A word as the trie sees it.
   *
   * @param exact the number of the word as it is, or none: of rows that mind case
   * @param lower the number of the word in lower case, or none
   * @param symbols all edges of the trie that the word can follow
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Seen(int exact, int lower, int[] symbols) {
    static final Seen NOTHING = new Seen(WordTable.NONE, WordTable.NONE, NO_SYMBOLS);
  }

  private final WordTable table;
  private final List<Pattern> expressions;

  /**
   * @param table words of rows
   * @param expressions regular expressions of rows; the symbol of the first is the table's size
   */
  Words(WordTable table, List<Pattern> expressions) {
    this.table = table;
    this.expressions = List.copyOf(expressions);
  }

  /** Looks a word up. */
  Seen see(String word) {
    int exact = table.find(WordTable.exact(word));
    int folded = table.find(WordTable.folded(word));
    int lower = WordTable.isAscii(word) ? folded : table.find(WordTable.lowered(word));
    int[] symbols = new int[2 + expressions.size()];
    int size = 0;
    if (folded != WordTable.NONE) {
      symbols[size++] = folded;
    }
    if (exact != WordTable.NONE) {
      symbols[size++] = exact;
    }
    for (int i = 0; i < expressions.size(); i++) {
      if (expressions.get(i).matcher(word).matches()) {
        symbols[size++] = table.size() + i;
      }
    }
    return size == 0 && lower == WordTable.NONE
        ? Seen.NOTHING
        : new Seen(exact, lower, Arrays.copyOf(symbols, size));
  }

  void write(ModelWriter out) throws IOException {
    table.write(out);
    out.writeStrings(expressions.stream().map(Pattern::pattern).toList());
    out.writeInts(expressions.stream().mapToInt(Pattern::flags).toArray());
  }

  static Words read(ModelReader in) throws IOException {
    WordTable table = WordTable.read(in);
    List<String> expressions = in.readStrings();
    int[] flags = in.readInts();
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < flags.length; i++) {
      patterns.add(Pattern.compile(expressions.get(i), flags[i]));
    }
    return new Words(table, patterns);
  }
}
