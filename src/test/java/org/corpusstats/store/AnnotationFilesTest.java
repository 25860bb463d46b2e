package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Map<String, Path> of = fileOfText();
    BrokenFiles.truncate(of.get("a"), 0);
    BrokenFiles.truncate(of.get("b"), 0.5);
    BrokenFiles.scratch(of.get("c"));
    BrokenFiles.scratchFooter(of.get("d"));
    Files.writeString(of.get("e"), "This is a note, and no table at all.");

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
        .contains(of.get("a").getFileName().toString(), "is damaged (it holds nothing)");
    assertThat(files.setDamagedAside())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).hasLineCount(1).contains("is damaged ("));
    assertThat(texts()).containsExactly("f");
    assertThat(files.count()).isEqualTo(1);
    for (String text : List.of("a", "b", "c", "d", "e")) {
      Path file = of.get(text);
      assertThat(file).doesNotExist();
      assertThat(file.resolveSibling("_" + file.getFileName() + ".damaged")).exists();
    }
  }

  private List<String> texts() {
    return store.texts().select("text_sha256").as(Encoders.STRING()).collectAsList();
  }

  private Map<String, Path> fileOfText() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (Path file : BrokenFiles.parquetIn(folder)) {
      String text =
          LocalSpark.session()
              .read()
              .option("mergeSchema", false)
              .schema(AnnotatedText.TABLE.schema())
              .parquet(LiteralPath.of(file.getParent().toString()))
              .where("_metadata.file_name = '" + file.getFileName() + "'")
              .select("text_sha256")
              .as(Encoders.STRING())
              .collectAsList()
              .get(0);
      files.put(text, file);
    }
    return files;
  }
}
