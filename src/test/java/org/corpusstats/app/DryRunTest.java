package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.app.failure.Failure;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.pipeline.RejectionLimit;
import org.corpusstats.pipeline.RunRequest;
import org.corpusstats.pipeline.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a run that is not made. */
class DryRunTest {
  @TempDir private Path folder;

  @Test
  void nothingIsWrittenAndACatalogThatARunWouldRefuseIsNotAsked() throws Exception {
    Path input = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Ann met Bob."));
    RunRequest request =
        Runs.request(
            input,
            folder.resolve("out"),
            DictionaryEngine.annotators(Map.of("Ann", "PERSON")),
            RejectionLimit.NONE,
            "publish.catalog=unknown.news");
    assertThat(DryRun.describe(LocalSpark.session(), request))
        .contains("1 files", "no snapshot yet", "unknown.news");
    assertThat(folder.toFile().list()).containsExactly("in");
  }

  @Test
  void aDamagedStoreIsOneLineThatSaysWhoMendsIt() throws Exception {
    Path input = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Ann met Bob."));
    AnnotatorFactory annotators = DictionaryEngine.annotators(Map.of("Ann", "PERSON"));
    Path output = folder.resolve("out");
    Runs.run(input, output, annotators);
    Path damaged;
    try (Stream<Path> files = Files.walk(output.resolve("annotations"))) {
      damaged =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Files.writeString(damaged, "no Parquet file, and long enough to be one by its length");
    RunRequest request = Runs.request(input, output, annotators, RejectionLimit.NONE);
    assertThatThrownBy(() -> DryRun.describe(LocalSpark.session(), request))
        .satisfies(
            failure ->
                assertThat(Failure.of(failure, output.toString()))
                    .isEqualTo(
                        new Failure(
                            UserError.EXIT_CODE,
                            "cannot read file:%s, which is damaged; run makes what stands in it again"
                                .formatted(damaged))));
    Runs.run(input, output, annotators);
    assertThat(DryRun.describe(LocalSpark.session(), request)).contains("no file is new");
  }
}
