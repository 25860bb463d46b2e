package org.corpusstats.app.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;
import org.corpusstats.report.AnswerFormat;
import org.corpusstats.report.PrintAnswer;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.TerminalBuilder;

/**
 * The prompt of {@code sql}: takes statements that end in a semicolon, over several lines,
 * remembers them, and completes the names of tables and columns by the tabulator.
 */
public final class SqlPrompt {
  private static final String HELP =
      """
      A statement ends with a semicolon. Words that begin with a dot are for the prompt:
        .tables          the tables, with what a row of each is
        .columns TABLE   its columns, with what they mean
        .quit            leave; so does control-D
      """;

  private final SqlEngine tables;
  private final AnswerFormat format;

  public SqlPrompt(SqlEngine tables, AnswerFormat format) {
    this.tables = tables;
    this.format = format;
  }

  /** Asks until the person leaves; always true. */
  public boolean run() {
    try (org.jline.terminal.Terminal terminal =
        TerminalBuilder.builder().name("corpus-stats").build()) {
      LineReader reader = reader(terminal);
      PrintWriter out = terminal.writer();
      out.println(
          "snapshot " + tables.snapshot().id() + "; .help says what there is, .quit leaves");
      out.flush();
      while (true) {
        try {
          String line = reader.readLine("corpus-stats> ").strip();
          if (line.equals(".quit")) {
            return true;
          }
          answer(line, terminal.getWidth(), out);
          out.flush();
        } catch (UserInterruptException e) {
          // Control-C gives up what stands in the line, as in a shell.
        } catch (EndOfFileException e) {
          return true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(String line, int width, PrintWriter out) {
    try {
      if (line.startsWith(".")) {
        out.print(aside(line));
      } else {
        for (String statement : tables.statements(line)) {
          PrintAnswer.print(tables, statement, format, Math.max(width, 40), out);
        }
      }
    } catch (UserError e) {
      out.println(e.getMessage());
    }
  }

  /** What a word with a dot before it asks for. */
  private static String aside(String line) {
    if (line.equals(".tables")) {
      return aligned(
          PublishedTables.ALL.stream()
              .map(table -> List.of(table.name(), "one row per " + table.rowMeaning()))
              .toList());
    }
    if (line.startsWith(".columns ")) {
      Table<?> table = PublishedTables.named(line.substring(".columns ".length()).strip());
      return aligned(
          Stream.of(table.schema().fields())
              .map(
                  field ->
                      List.of(
                          field.name(),
                          field.dataType().simpleString(),
                          field.getComment().getOrElse(() -> "")))
              .toList());
    }
    return HELP;
  }

  /** Columns below each other; the last one wraps where the terminal ends. */
  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size() - 1; i++) {
        int column = i;
        int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        text.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
      }
      text.append(row.get(row.size() - 1)).append('\n');
    }
    return text.toString();
  }

  private LineReader reader(org.jline.terminal.Terminal terminal) {
    TreeSet<String> words = new TreeSet<>(List.of(".tables", ".columns", ".quit", ".help"));
    for (Table<?> table : PublishedTables.ALL) {
      words.add(table.name());
      words.addAll(List.of(table.schema().fieldNames()));
    }
    for (String word :
        "SELECT FROM WHERE GROUP BY ORDER LIMIT HAVING JOIN USING WITH AS AND OR NOT NULL DESC"
            .split(" ", -1)) {
      words.add(word);
    }
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .completer(new StringsCompleter(words))
        .parser(new UntilSemicolon(tables))
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "            > ")
        .variable(LineReader.HISTORY_FILE, history())
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  /** Where programs keep what they remember of a person (XDG base directories). */
  private static Path history() {
    String state = Objects.requireNonNullElse(System.getenv("XDG_STATE_HOME"), "");
    Path folder =
        (state.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state))
            .resolve("corpus-stats");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      // Then nothing is remembered.
      return Path.of("/dev/null");
    }
    return folder.resolve("sql-history");
  }

  /** Reads on until a statement is whole. */
  private static final class UntilSemicolon implements Parser {
    private final SqlEngine tables;
    private final DefaultParser words = new DefaultParser();

    UntilSemicolon(SqlEngine tables) {
      this.tables = tables;
      words.setEscapeChars(new char[0]);
      words.setQuoteChars(new char[0]);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      String typed = line.strip();
      boolean isWhole = typed.startsWith(".") || tables.areWhole(typed);
      if (context == ParseContext.ACCEPT_LINE && !isWhole) {
        throw new EOFError(-1, -1, "the statement goes on");
      }
      return words.parse(line, cursor, context);
    }
  }
}
