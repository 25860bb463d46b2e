package org.corpusstats.engine.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.corpusstats.core.UserError;
import org.corpusstats.engine.gazetteer.MappingRows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Compiles mapping files as CoreNLP's {@code TokensRegexNERAnnotator} reads them, CoreNLP's own and
 * users': tab-separated rows of words or regular expressions, one per token, with a label, labels
 * to overwrite and a priority. Rows that are one TokensRegex expression, in parentheses, are an
 * error, as are annotations other than {@code ner}; of the properties there are those of {@code
 * mapping}, the others having their defaults. For one thread.
 */
public final class CompileGazetteer {
  private static final Set<String> BACKGROUND = Set.of("O", "MISC");
  private static final Set<String> ONLY_WHERE_SAID = Set.of("CITY");

  private static final int MOST_SPELLINGS = 1024;

  /** Opens mapping files. */
  @FunctionalInterface
  public interface Source {
    /** Opens a file by the name that it has in the property. */
    BufferedReader open(String name) throws IOException;
  }

  private final List<Row> rows;
  private final Map<String, Integer> expressions = new LinkedHashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private WordTable table = new WordTable(new long[1]);

  private CompileGazetteer(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * Compiles files.
   *
   * @param mapping as in CoreNLP's property {@code ner.fine.regexner.mapping}: files between
   *     semicolons, before each its options with commas
   * @param source opens the files
   */
  public static Gazetteer compile(String mapping, Source source) throws IOException {
    return compile(mapping, source, IntUnaryOperator.identity());
  }

  /**
   * Compiles files so that of rows that CoreNLP tries in no fixed order, those with a smaller rank
   * come first.
   *
   * @param rank of each row that stands, by its number in the order of the files
   */
  static Gazetteer compile(String mapping, Source source, IntUnaryOperator rank)
      throws IOException {
    List<MappingFile> files = MappingFile.parse(mapping);
    MappingRows read = new MappingRows();
    for (MappingFile file : files) {
      try (BufferedReader lines = source.open(file.name())) {
        read.add(file, lines);
      }
    }
    return new CompileGazetteer(read.rows()).compile(overwriting(files, read.rows()), rank);
  }

  private static Overwriting overwriting(List<MappingFile> files, List<Row> rows) {
    Set<String> always = new HashSet<>(BACKGROUND);
    rows.forEach(row -> always.add(row.kind().type()));
    List<Pattern> tags = new ArrayList<>();
    for (MappingFile file : files) {
      if (file.tags() != null) {
        tags.add(pattern(file.tags(), 0));
      }
    }
    return new Overwriting(always, ONLY_WHERE_SAID, tags);
  }

  private Gazetteer compile(Overwriting overwriting, IntUnaryOperator rank) {
    fillTable();
    TrieBuilder trie = new TrieBuilder();
    Map<RowKind, Integer> kinds = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int kind = kinds.computeIfAbsent(row.kind(), unknown -> kinds.size());
      int trigger = trigger(row);
      List<int[]> spelled = List.of(new int[0]);
      for (String token : row.tokens()) {
        List<Integer> symbols = symbols(token, row.ignoreCase());
        if (symbols.size() * spelled.size() > MOST_SPELLINGS) {
          symbols = List.of(expression(token, row.ignoreCase()));
        }
        spelled = joined(spelled, symbols);
      }
      for (int[] symbols : spelled) {
        trie.add(symbols, kind, rank.applyAsInt(i), trigger);
      }
    }
    return new Gazetteer(
        new Words(table, patterns),
        trie.build(table.size() + patterns.size()),
        List.copyOf(kinds.keySet()),
        overwriting);
  }

  private void fillTable() {
    Set<Long> hashes = new LinkedHashSet<>();
    for (Row row : rows) {
      for (String token : row.tokens()) {
        Set<String> spellings = spellings(token, row.ignoreCase());
        if (spellings != null) {
          spellings.forEach(word -> hashes.add(hash(word, row.ignoreCase())));
        }
      }
      if (row.trigger() != null && row.ignoreCase()) {
        hashes.add(WordTable.lowered(row.trigger()));
      }
    }
    table = WordTable.of(hashes);
  }

  private int trigger(Row row) {
    if (row.trigger() == null) {
      return WordTable.NONE;
    }
    return table.find(
        row.ignoreCase() ? WordTable.lowered(row.trigger()) : WordTable.exact(row.trigger()));
  }

  /** The edges of the trie that a token of a row stands for. */
  private List<Integer> symbols(String token, boolean ignoreCase) {
    Set<String> spellings = spellings(token, ignoreCase);
    if (spellings != null) {
      return spellings.stream().map(word -> table.find(hash(word, ignoreCase))).distinct().toList();
    }
    return List.of(expression(token, ignoreCase));
  }

  private int expression(String token, boolean ignoreCase) {
    int flags = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    return expressions.computeIfAbsent(
        flags + token,
        unknown -> {
          patterns.add(pattern(token, flags));
          return table.size() + patterns.size() - 1;
        });
  }

  private static @Nullable Set<String> spellings(String token, boolean ignoreCase) {
    return Spellings.isWord(token) ? Set.of(token) : Spellings.of(token, ignoreCase);
  }

  private static long hash(String word, boolean ignoreCase) {
    return ignoreCase ? WordTable.folded(word) : WordTable.exact(word);
  }

  private static List<int[]> joined(List<int[]> starts, List<Integer> next) {
    List<int[]> all = new ArrayList<>(starts.size() * next.size());
    for (int[] start : starts) {
      for (int symbol : next) {
        int[] longer = new int[start.length + 1];
        System.arraycopy(start, 0, longer, 0, start.length);
        longer[start.length] = symbol;
        all.add(longer);
      }
    }
    return all;
  }

  private static Pattern pattern(String expression, int flags) {
    try {
      return Pattern.compile(expression, flags);
    } catch (PatternSyntaxException e) {
      throw new UserError("gazetteer: regular expression " + expression + ": " + e.getMessage(), e);
    }
  }
}
