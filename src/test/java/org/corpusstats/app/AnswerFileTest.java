package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corpusstats.core.UserError;
import org.corpusstats.report.AnswerFormat;
import org.corpusstats.report.query.GivenSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTest {
  private static GivenSql tables;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    tables = new GivenSql();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void anOldFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("it's [1] *.csv");
    receive(file, "SELECT 1 AS a", AnswerFormat.CSV);
    receive(file, "SELECT 2 AS a", AnswerFormat.CSV);
    assertThat(file).hasContent("a\n2");
    receive(file, "SELECT 3 AS a -- with a remark", AnswerFormat.PARQUET);
    assertThat(Files.readAllBytes(file))
        .startsWith("PAR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(folder.toFile().list()).containsExactly("it's [1] *.csv");
  }

  @Test
  void aQueryThatFailsLeavesTheOldFile() {
    Path file = folder.resolve("a.csv");
    receive(file, "SELECT 1 AS a", AnswerFormat.CSV);
    assertThatThrownBy(() -> receive(file, "SELECT nothing", AnswerFormat.CSV))
        .isInstanceOf(UserError.class);
    assertThat(file).hasContent("a\n1");
    assertThat(folder.toFile().list()).containsExactly("a.csv");
  }

  @Test
  void aFolderIsNeverReplaced() {
    refuses(folder, "it is a folder");
    refuses(Path.of(""), "it is a folder");
    refuses(folder.resolve("none/a.csv"), "there is no folder");
  }

  @Test
  void aLinkGoesOnLeadingToItsFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    receive(link, "SELECT 1 AS a", AnswerFormat.CSV);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("a\n1");
  }

  private static void refuses(Path file, String why) {
    assertThatThrownBy(() -> receive(file, "SELECT 1", AnswerFormat.CSV))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(why);
  }

  private static void receive(Path file, String query, AnswerFormat format) {
    new AnswerFile(file).receive(tables.engine(), query, format);
  }
}
