package org.corpusstats.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.GivenSql;
import org.corpusstats.report.query.SqlEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the wanted place is whole, and nothing of others is lost. */
class TargetTest {
  private GivenSql nothing;

  @TempDir private Path folder;

  /** One line of text, in a file or in a folder that looks like an export. */
  private record Line(String text, boolean isFolder) implements ExportFormat {
    @Override
    public void write(SqlEngine snapshot, Path fresh) throws IOException {
      if (isFolder) {
        Files.createDirectory(fresh);
        Files.writeString(fresh.resolve(DataPackage.FILE), packaged("corpus-stats 0.1.0", text));
      } else {
        Files.writeString(fresh, text);
      }
      if (text.isEmpty()) {
        throw new IOException("the disk is full");
      }
    }
  }

  private static String packaged(String author, String text) {
    return "{\"contributors\": [{\"title\": \"%s\"}], \"title\": \"%s\"}".formatted(author, text);
  }

  @BeforeEach
  void open() {
    nothing = new GivenSql();
  }

  @AfterEach
  void close() {
    nothing.close();
  }

  @Test
  void aFileIsReplacedOnlyWhereOneSaysSo() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, false, new Line("one", false));
    refuses("a.txt exists; --force replaces it", file, false, new Line("two", false));
    assertThat(file).hasContent("one");
    write(file, true, new Line("two", false));
    assertThat(file).hasContent("two");
    assertThat(folder.toFile().list()).containsExactly("a.txt");
  }

  @Test
  void aFolderIsReplacedOnlyWhereItIsAnExport() throws IOException {
    Path tables = folder.resolve("tables");
    Files.createDirectory(tables);
    write(tables, false, new Line("one", true));
    refuses("tables exists; --force replaces it", tables, false, new Line("two", true));
    Files.writeString(tables.resolve("of-an-older-export.csv"), "");
    write(tables, true, new Line("two", true));
    assertThat(tables.toFile().list()).containsExactly(DataPackage.FILE);
    assertThat(tables.resolve(DataPackage.FILE)).content().contains("two");

    Path home = Files.createDirectory(folder.resolve("home"));
    Files.writeString(home.resolve("thesis.txt"), "years of work");
    refuses("so that it is none; it stays", home, true, new Line("two", true));
    for (String other : new String[] {"{", "[]", "{}", packaged("Ann", "of somebody else")}) {
      Files.writeString(home.resolve(DataPackage.FILE), other);
      refuses("so that it is none; it stays", home, true, new Line("two", true));
    }
    assertThat(home.resolve("thesis.txt")).hasContent("years of work");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tables", "home");
  }

  @Test
  void anExportThatFailsLeavesWhatWasThere() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, false, new Line("one", false));
    refuses("a.txt: the disk is full", file, true, new Line("", false));
    refuses("b: the disk is full", folder.resolve("b"), true, new Line("", true));
    assertThat(file).hasContent("one");
    assertThat(folder.toFile().list()).containsExactly("a.txt");
  }

  @Test
  void aFolderIsNoFileAndAFileNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    refuses("a.txt is a file", file, true, new Line("two", true));
    refuses(folder + " is a folder", folder, true, new Line("two", false));
    Path nowhere = folder.resolve("gone").resolve("a.txt");
    refuses("there is no folder", nowhere, false, new Line("two", false));
  }

  private void write(Path path, boolean force, ExportFormat format) {
    new Target(path, force).receive(format, nothing.engine());
  }

  private void refuses(String why, Path path, boolean force, ExportFormat format) {
    assertThatThrownBy(() -> write(path, force, format))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(why);
  }
}
