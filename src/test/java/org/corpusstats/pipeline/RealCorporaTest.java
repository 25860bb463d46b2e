package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that nobody wrote for a test. Reading, cleaning and counting are what is tested here, so
 * the annotators are those of the dictionary. Needs {@code -Dcorpora=DIR}; skipped without.
 */
class RealCorporaTest {
  @TempDir private Path output;

  @ParameterizedTest
  @ValueSource(strings = {"briefing", "state_union", "inaugural"})
  void nothingIsLostAndOffsetsAreRight(String name) throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no real corpora given by -Dcorpora=DIR");
    Path input = Path.of(corpora).resolve("corpora").resolve(name).toAbsolutePath();
    Snapshot snapshot =
        Runs.run(
            input,
            output,
            DictionaryEngine.annotators(
                Map.of(
                    "Syria",
                    "COUNTRY",
                    "America",
                    "COUNTRY",
                    "Congress",
                    "ORGANIZATION",
                    "Islamic State",
                    "ORGANIZATION")),
            "read.path-pattern=(?<published>\\d{4})-(?<speaker>\\w+)");

    CorpusCounts counts = Runs.records(snapshot, CorpusCounts.TABLE).get(0);
    assertThat(counts.documents()).isEqualTo(textFiles(input));
    assertThat(counts.recordsRead()).isEqualTo(counts.documents() + counts.rejections());
    // Beside two of the corpora lies a README, which no format reads.
    assertThat(Runs.records(snapshot, Rejection.TABLE))
        .extracting(Rejection::code)
        .allMatch(RejectionCode.UNSUPPORTED.columnValue()::equals);
    assertThat(Runs.records(snapshot, Document.TABLE))
        .allSatisfy(
            document ->
                assertThat(document.accepted().document().text())
                    .doesNotContain("\n\n\n", "\r", "\t"));
    List<String> wrongCuts =
        snapshot
            .read(Mention.TABLE)
            .as("m")
            .join(snapshot.read(Document.TABLE).as("d"), "doc_id")
            .filter("substr(d.text, char_begin + 1, char_end - char_begin) <> m.text")
            .selectExpr("concat(doc_id, ' ', m.text)")
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(snapshot.count(Mention.TABLE)).isPositive();
    assertThat(wrongCuts).isEmpty();
  }

  private static long textFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).count();
    }
  }
}
