package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.corpusstats.LocalSpark;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.core.UserError;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.EntityPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private static final Manifest MANIFEST =
      new Manifest(
          "20260131T120000Z",
          "local-1769860799000",
          new Subcorpus("tass", "source = 'tass'", "20260131T110000Z", 7),
          Map.of("java", "17.0.9+9", "spark", "4.1.3"),
          List.of("my \"news\"", "Zürich/*.txt"),
          1_769_860_800_000L,
          Map.of("records_read", 3L, "tokens_annotated_in_this_run", 5_000_000_000L),
          Map.of("documents", 2L, "rejections", 1L),
          Map.of("read", 0.001, "annotate", 28.7),
          Map.of("entity_pairs", 4.7),
          450.6,
          Map.of(
              "read", Map.of("path-pattern", "(?<source>s.)/.*", "max-file-megabytes", 64),
              "resolve", Map.of("min-alias-share", 0.75, "types", List.of("PERSON", "CITY")),
              "annotate", Map.of("retry-failed", false)),
          "0123456789abcdef",
          "fedcba",
          Map.of("annotator", "Stanford CoreNLP 4.5.10"));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    assertThat(Manifest.parse(MANIFEST.json())).isEqualTo(MANIFEST);
  }

  @Test
  void theSameManifestIsTheSameFileWithItsKeysInOrder() {
    String json = MANIFEST.json();
    assertThat(json).isEqualTo(MANIFEST.json()).endsWith("}\n");
    assertThat(json.lines().filter(line -> line.matches("  \"\\w+\" : .*")).map(ManifestTest::key))
        .containsExactly(
            "snapshot",
            "run_id",
            "subcorpus",
            "versions",
            "inputs",
            "inputs_listed_millis",
            "counts",
            "table_rows",
            "stage_seconds",
            "table_seconds",
            "annotated_tokens_per_core_second",
            "configuration",
            "annotator_fingerprint",
            "tone_model_sha256",
            "annotator");
    assertThat(json.indexOf("\"annotate\" : {")).isLessThan(json.indexOf("\"read\" : {"));
  }

  @Test
  void keysOfLaterVersionsAreLeftOut() throws IOException {
    String later =
        MANIFEST.json().replaceFirst("\\{", "{ \"catalog\" : { \"kind\" : \"iceberg\" },");
    assertThat(Manifest.parse(later)).isEqualTo(MANIFEST);
  }

  @Test
  void whatAnEarlierVersionWroteIsOfAWholeCorpus() throws IOException {
    String earlier =
        MANIFEST.json().replaceFirst("(?s)  \"run_id\".*?\"subcorpus\" : \\{.*?\\},\\R", "");
    assertThat(earlier).doesNotContain("subcorpus", "run_id");
    assertThat(Manifest.parse(earlier).runId()).isNull();
    assertThat(Manifest.parse(earlier).subcorpus()).isNull();
    assertThat(Manifest.parse(earlier).inputs()).isEqualTo(MANIFEST.inputs());
  }

  @Test
  void whatIsNoManifestIsOneLineThatNamesTheSnapshot() {
    OutputFolder output = OutputFolder.open(LocalSpark.session(), folder.resolve("out").toString());
    output.create();
    for (String text : List.of("", "{ \"snapshot\" : 7", "{}", "[\n]", "missing")) {
      Snapshot snapshot = output.newSnapshot(Instant.EPOCH);
      if (!text.equals("missing")) {
        snapshot.writeText("manifest.json", text);
      }
      assertThatThrownBy(() -> Manifest.of(snapshot.files()))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("cannot read manifest.json of snapshot " + snapshot.id() + ": ")
          .extracting(Throwable::getMessage)
          .asString()
          .hasLineCount(1);
    }
  }

  @Test
  void theSampleSaysWhatItWasMadeFrom() {
    Snapshot sample = SampleSnapshot.get();
    Manifest manifest = Manifest.of(sample.files());
    assertThat(manifest.snapshot()).isEqualTo(sample.id());
    assertThat(manifest.configuration())
        .isEqualTo(ConfigFactory.parseResources("default.conf").root().unwrapped());
    assertThat(manifest.tableRows())
        .containsEntry("documents", sample.count(Document.TABLE))
        .containsEntry("entity_pairs", sample.count(EntityPair.TABLE));
    // The sample is made once a build, so perhaps by the session of the other JVM.
    assertThat(manifest.runId()).matches("local-\\d+");
    assertThat(manifest.counts())
        .containsEntry(
            "tokens", sample.read(CorpusCounts.TABLE).select("tokens").first().getLong(0));
    assertThat(manifest.stageSeconds())
        .containsOnlyKeys("read", "clean", "annotate", "resolve", "judge", "aggregate");
    assertThat(manifest.tableSeconds()).containsKeys("documents", "entity_pairs");
  }

  private static String key(String line) {
    return line.substring(3, line.indexOf('"', 3));
  }
}
