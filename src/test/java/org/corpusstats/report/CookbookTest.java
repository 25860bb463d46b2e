package org.corpusstats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.report.Cookbook.Recipe;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SqlEngine;
import org.junit.jupiter.api.Test;

/** docs/cookbook.md shows the queries as they are, and what they answer. */
class CookbookTest {
  private static final Path PAGE = Path.of("docs/cookbook.md");
  private static final Path QUERIES = Path.of("jobs/sql");

  @Test
  void pageIsWhatTheQueriesAnswer() throws IOException {
    List<Recipe> recipes = recipes();
    String page;
    try (SqlEngine sample = DuckDb.over(SampleSnapshot.get().files())) {
      List<Answer> answers =
          recipes.stream().map(recipe -> sample.ask(withoutSemicolon(recipe))).toList();
      page = Cookbook.markdown(recipes, answers);
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("%s, which `mvn test -Dgolden.update=true` rewrites", PAGE)
        .isEqualTo(page);
  }

  private static String withoutSemicolon(Recipe recipe) {
    return recipe.statement().replaceFirst(";\\s*$", "");
  }

  private static List<Recipe> recipes() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.sorted().map(CookbookTest::recipe).toList();
    }
  }

  private static Recipe recipe(Path file) {
    try {
      return Recipe.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
