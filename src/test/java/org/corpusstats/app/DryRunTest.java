package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.corpusstats.LocalSpark;
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
}
