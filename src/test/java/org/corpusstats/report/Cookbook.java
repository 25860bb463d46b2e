package org.corpusstats.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/** Writes docs/cookbook.md from the queries of jobs/sql and their answers. */
final class Cookbook {
  /** Where this checkout is, which is another's place elsewhere. */
  private static final String HERE = "file:" + Path.of("").toAbsolutePath() + "/";

  private static final int ROWS = 6;
  private static final int LONGEST_CELL = 120;

  /**
   * A query as its file has it.
   *
   * @param file name in jobs/sql
   * @param comments paragraphs of the comment at its top: question, use, rows and what to be
   *     careful of
   * @param statement the SQL below
   */
  record Recipe(String file, List<String> comments, String statement) {
    static Recipe of(String file, String text) {
      List<String> comments = new ArrayList<>();
      StringBuilder paragraph = new StringBuilder();
      List<String> lines = text.lines().toList();
      int line = 0;
      for (; lines.get(line).startsWith("--"); line++) {
        String words = lines.get(line).substring(2).strip();
        if (words.isEmpty()) {
          comments.add(paragraph.toString());
          paragraph.setLength(0);
        } else {
          paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
        }
      }
      comments.add(paragraph.toString());
      return new Recipe(
          file, comments, String.join("\n", lines.subList(line, lines.size())).strip());
    }

    String question() {
      return comments.get(0);
    }
  }

  private final StringBuilder page = new StringBuilder();

  private Cookbook() {}

  /**
   * @param answers of the recipes, in their order
   */
  static String markdown(List<Recipe> recipes, List<Answer> answers) {
    Cookbook cookbook = new Cookbook();
    cookbook.introduction(recipes);
    for (int i = 0; i < recipes.size(); i++) {
      cookbook.recipe(recipes.get(i), answers.get(i));
    }
    return cookbook.page.toString();
  }

  private void introduction(List<Recipe> recipes) {
    page.append("# Cookbook\n\n");
    page.append("Generated from the queries of jobs/sql and what they answer of data/sample;\n");
    page.append(
        "`mvn test -Dgolden.update=true` rewrites it. They run unchanged in DuckDB and in\n");
    page.append(
        "Spark SQL. Ask one as it is, or copy it and change the names in its first lines:\n\n");
    page.append("```sh\njobs/corpus-stats sql --file jobs/sql/bridges.sql --output out\n```\n\n");
    for (Recipe recipe : recipes) {
      page.append("- [%s](#%s)\n".formatted(recipe.question(), anchor(recipe.question())));
    }
  }

  private void recipe(Recipe recipe, Answer answer) {
    page.append("\n## ").append(recipe.question()).append("\n");
    recipe.comments().stream().skip(1).forEach(text -> page.append("\n").append(text).append("\n"));
    page.append("\n[jobs/sql/%s](../jobs/sql/%s):\n".formatted(recipe.file(), recipe.file()));
    page.append("\n```sql\n").append(recipe.statement()).append("\n```\n\n");
    line(answer.columns());
    line(answer.columns().stream().map(column -> "---").toList());
    for (AnswerRow row : answer.rows().subList(0, Math.min(ROWS, answer.rows().size()))) {
      line(row.cells().stream().map(Cookbook::cell).toList());
    }
    if (answer.rows().size() > ROWS) {
      page.append("\nThe first %d of %d rows.\n".formatted(ROWS, answer.rows().size()));
    }
  }

  private void line(List<String> cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof Double number ? number(number) : value.toString();
    String oneLine = text.replaceAll("\\s+", " ").replace("|", "\\|").replace(HERE, "file:/…/");
    return oneLine.length() <= LONGEST_CELL
        ? oneLine
        : oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST_CELL - 1)) + "…";
  }

  /** Four digits: the others may be another machine's. */
  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.4g", number);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
