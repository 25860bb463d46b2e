package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.corpusstats.LocalSpark;
import org.corpusstats.table.row.AnnotatedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file of annotations is found, and costs what stood in it and no more. */
class AnnotationFilesTest {
  @TempDir private Path folder;
  private AnnotationStore store;
  private AnnotationFiles files;

  /** One text in each file. */
  @BeforeEach
  void annotate() {
    OutputFolder output =
        OutputFolder.open(LocalSpark.session(), folder.resolve("out [1] #2 50%").toString());
    output.create();
    store = output.annotations("f1");
    files = store.files();
    for (String text : List.of("a", "b", "c", "d", "e", "f")) {
      store.append(
          LocalSpark.rows(AnnotatedText.TABLE, List.of(AnnotatedText.of(text, List.of()))));
    }
  }

  @Test
  void soundFilesStayWhatTheyAre() {
    assertThat(files.setStumpsAside()).isEmpty();
    assertThat(files.setDamagedAside()).isEmpty();
    assertThat(files.count()).isEqualTo(6);
  }

  @Test
  void everySortOfDamageIsFoundAndItsFileSetAside() throws IOException {
    Path a = fileOf("a");
    Path b = fileOf("b");
    Path c = fileOf("c");
    Path d = fileOf("d");
    Path e = fileOf("e");
    BrokenFiles.truncate(a, 0);
    BrokenFiles.truncate(b, 0.5);
    BrokenFiles.scratch(c);
    BrokenFiles.scratchFooter(d);
    Files.writeString(e, "This is a note, and no table at all.");

    assertThatThrownBy(this::texts)
        .satisfies(failure -> assertThat(DamagedFile.in(failure)).hasValueSatisfying(files::hold))
        .satisfies(
            failure ->
                assertThat(DamagedFile.in(failure).orElseThrow().error(failure))
                    .hasMessageContaining("/out [1] #2 50%/annotations/f1/part-"));
    assertThat(files.setStumpsAside())
        .singleElement()
        .asString()
        .hasLineCount(1)
        .contains(a.getFileName().toString(), "is damaged (it holds nothing)");
    assertThat(files.setDamagedAside())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).hasLineCount(1).contains("is damaged ("));
    assertThat(texts()).containsExactly("f");
    assertThat(files.count()).isEqualTo(1);
    for (Path file : List.of(a, b, c, d, e)) {
      assertThat(file).doesNotExist();
      assertThat(file.resolveSibling("_" + file.getFileName() + ".damaged")).exists();
    }
  }

  private List<String> texts() {
    return store.texts().select("text_sha256").as(Encoders.STRING()).collectAsList();
  }

  /** The file that a text stands in. */
  private Path fileOf(String text) throws IOException {
    for (Path file : BrokenFiles.parquetIn(folder)) {
      String name = "_metadata.file_name = '" + file.getFileName() + "'";
      if (LocalSpark.session()
              .read()
              .schema(AnnotatedText.TABLE.schema())
              .parquet(LiteralPath.of(store.location()))
              .where(name + " AND text_sha256 = '" + text + "'")
              .count()
          > 0) {
        return file;
      }
    }
    throw new AssertionError("no file has " + text);
  }
}
