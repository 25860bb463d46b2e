package org.corpusstats.engine.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.core.FixedLocale;
import org.corpusstats.core.UserError;
import org.corpusstats.engine.gazetteer.RowKind.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The rows of mapping files, one file after the other ({@code readEntries} of CoreNLP's {@code
 * TokensRegexNERAnnotator}). A row whose pattern came before, in any file, is left out unless its
 * priority is higher; then both stand. For one thread.
 */
final class MappingRows {
  /**
   * A row.
   *
   * @param tokens words and regular expressions
   * @param ignoreCase whether it matches whatever the case
   * @param trigger its longest word, by which CoreNLP tries it, or null if it has none
   * @param kind the rest
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(String[] tokens, boolean ignoreCase, @Nullable String trigger, RowKind kind) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<RowKind, RowKind> kinds = new HashMap<>();
  private final Map<List<String>, Double> seen = new HashMap<>();

  /** All rows so far, in the order of the files. */
  List<Row> rows() {
    return rows;
  }

  /** Adds a file's rows. */
  void add(MappingFile file, BufferedReader lines) throws IOException {
    List<String> header = file.header();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String[] cells = line.split("\t", 0);
      if (number == 1 && (header.isEmpty() || header.equals(Arrays.asList(cells)))) {
        header = List.of(cells);
        continue;
      }
      try {
        add(header, cells, file.ignoreCase());
      } catch (IllegalArgumentException e) {
        throw new UserError(
            "gazetteer " + file.name() + ", line " + number + ": " + e.getMessage(), e);
      }
    }
  }

  private void add(List<String> header, String[] cells, boolean ignoreCase) {
    for (String column : header) {
      if (!Set.of("pattern", "ner", "overwrite", "priority", "weight", "group").contains(column)) {
        throw new IllegalArgumentException("column '" + column + "' is none that is known");
      }
    }
    int patternAt = header.indexOf("pattern");
    int typeAt = header.indexOf("ner");
    if (patternAt < 0 || typeAt < 0) {
      throw new IllegalArgumentException("columns 'pattern' and 'ner' are needed");
    }
    if (cells.length <= Math.max(patternAt, typeAt) || cells.length > header.size()) {
      throw new IllegalArgumentException(
          cells.length + " columns between tabs, where these are known: " + header);
    }
    String pattern = cells[patternAt].trim();
    if (pattern.startsWith("( ") && pattern.endsWith(" )")) {
      throw new IllegalArgumentException(
          "TokensRegex expressions, in parentheses, are not read by this engine: " + pattern);
    }
    if (!cell(header, cells, "group", "0").matches("\\+?0+")) {
      throw new IllegalArgumentException("a row of words has no groups but 0");
    }
    String[] tokens = pattern.split("\\s+", 0);
    RowKind kind = kind(header, cells, tokens, ignoreCase);
    if (isNew(tokens, ignoreCase, kind.priority())) {
      String trigger = trigger(tokens);
      rows.add(new Row(tokens, ignoreCase, trigger, kinds.computeIfAbsent(kind, same -> same)));
    }
  }

  private boolean isNew(String[] tokens, boolean ignoreCase, double priority) {
    List<String> key =
        ignoreCase
            ? Arrays.stream(tokens).map(token -> token.toLowerCase(FixedLocale.LOCALE)).toList()
            : List.of(tokens);
    Double before = seen.get(key);
    if (before != null && !(priority > before)) {
      return false;
    }
    seen.put(key, priority);
    return true;
  }

  private static RowKind kind(
      List<String> header, String[] cells, String[] tokens, boolean ignoreCase) {
    String type = cells[header.indexOf("ner")].trim();
    int comma = type.indexOf(',');
    return new RowKind(
        comma > 0 ? type.substring(0, comma).trim() : type,
        Set.copyOf(Arrays.asList(cell(header, cells, "overwrite", "").split("\\s*,\\s*", 0))),
        Double.parseDouble(cell(header, cells, "priority", "0")),
        Double.parseDouble(cell(header, cells, "weight", "0")),
        trigger(tokens) == null ? Trigger.ALWAYS : ignoreCase ? Trigger.CASELESS : Trigger.CASED);
  }

  /** The longest word, of equally long ones the first ({@code CoreMapNodePatternTrigger}). */
  private static @Nullable String trigger(String[] tokens) {
    return Arrays.stream(tokens)
        .filter(Spellings::isWord)
        .max(Comparator.comparingInt(MappingRows::length))
        .orElse(null);
  }

  private static int length(String word) {
    return word.equals("-LRB-") || word.equals("-RRB-") ? 1 : word.length();
  }

  private static String cell(List<String> header, String[] cells, String column, String none) {
    int at = header.indexOf(column);
    return at >= 0 && at < cells.length ? cells[at].trim() : none;
  }
}
