package org.corpusstats.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusstats.app.terminal.SqlPrompt;
import org.corpusstats.app.terminal.Terminal;
import org.corpusstats.core.UserError;
import org.corpusstats.report.AnswerFormat;
import org.corpusstats.report.PrintAnswer;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.NamedSnapshots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sql}: any question about the tables, asked of the engine that is there. */
@Command(
    name = "sql",
    description =
        "Ask the tables a question in SQL; without one, at a terminal, a prompt takes many.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats sql 'SELECT name, mention_count FROM entities ORDER BY 2 DESC LIMIT 5' --output out",
      "  jobs/corpus-stats sql --file jobs/sql/bridges.sql --format csv --output out",
      "  jobs/corpus-stats sql 'SELECT * FROM entity_pairs' --format parquet --to pairs.parquet --output out",
      "  jobs/corpus-stats sql --output out"
    })
final class SqlCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "QUERY",
      description = "Statements with semicolons between; from --file or standard input otherwise.")
  private @Nullable String query;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "File of statements; - is standard input.")
  private @Nullable String file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, json or parquet; default ${DEFAULT-VALUE}.")
  private AnswerFormat format = AnswerFormat.TABLE;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "File to write, instead of standard output; an old one is replaced.")
  private @Nullable Path to;

  @Option(
      names = "--with",
      paramLabel = "ID",
      description =
          "Another snapshot, by its id, or a subcorpus by its name; its tables are other_entities,"
              + " other_entity_pairs ….")
  private @Nullable String with;

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (query != null && file != null) {
      throw new UserError("give a query or --file, not both");
    }
    if (format == AnswerFormat.PARQUET && to == null) {
      throw new UserError("--format parquet needs --to FILE");
    }
    Optional<String> text = text();
    if (text.isEmpty()) {
      if (to != null) {
        throw new UserError("--to takes the answer to one statement; give it, or --file");
      }
      snapshot.ask(common, tables -> new SqlPrompt(withOther(tables), format).run());
      return 0;
    }
    snapshot.ask(common, tables -> answer(withOther(tables), text.get()));
    return 0;
  }

  private SqlEngine withOther(SqlEngine tables) {
    if (with != null) {
      tables.alsoOver(NamedSnapshots.beside(tables.snapshot()).get(with), "other_");
    }
    return tables;
  }

  /** The statements; empty where a person is to type them. */
  private Optional<String> text() {
    try {
      if (query != null) {
        return Optional.of(query);
      }
      if (file != null && !file.equals("-")) {
        return Optional.of(Files.readString(Path.of(file)));
      }
      return file == null && Terminal.isInput()
          ? Optional.empty()
          : Optional.of(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new UserError("cannot read " + file + ": there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new UserError("cannot read " + file + ": it is no text in UTF-8", e);
    } catch (IOException e) {
      throw new UserError("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private boolean answer(SqlEngine tables, String text) {
    List<String> statements = tables.statements(text);
    if (statements.isEmpty()) {
      throw new UserError("there is no statement to ask");
    }
    if (to == null) {
      int width = Terminal.isOutput() ? Terminal.columns() : AnswerFile.ANY_WIDTH;
      PrintWriter out = spec.commandLine().getOut();
      statements.forEach(one -> PrintAnswer.print(tables, one, format, width, out));
      return true;
    }
    if (statements.size() > 1) {
      throw new UserError("--to takes the answer to one statement, not to " + statements.size());
    }
    new AnswerFile(to).receive(tables, statements.get(0), format);
    return true;
  }
}
