package org.corpusstats.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.store.SnapshotFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of sixty years of presidential addresses, with their names and trees as they are.
 * Needs {@code -Dcorpora=DIR}; skipped without.
 */
class StateUnionReportTest {
  private static final Path PICTURES = Path.of("target/report");
  private static final long MOST_PAGE_BYTES = 5_000_000;
  private static final long MOST_HEAP_BYTES = 60L << 20;

  @TempDir private Path folder;

  @Test
  void itOpensAndItsPartsWork() throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no real corpora given by -Dcorpora=DIR");
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    try (Browser browser = Browser.start(downloads)) {
      PipelineConfig defaults = PipelineConfig.load(List.of(), List.of());
      SnapshotFiles snapshot =
          Runs.run(
                  Path.of(corpora).resolve("corpora/state_union").toAbsolutePath(),
                  folder.resolve("out"),
                  Annotators.of(defaults.annotate()),
                  "read.path-pattern=(?<published>\\d{4})-(?<speaker>\\w+)",
                  "aggregate.period=year")
              .files();
      Path page = folder.resolve("report.html");
      try (DuckDb tables = DuckDb.over(snapshot)) {
        Files.writeString(
            page, HtmlReport.of(tables, Optional.empty(), Optional.empty(), defaults.report()));
        assertThat(Files.size(page)).isLessThan(MOST_PAGE_BYTES);
        browser.resize(1440, 1000);
        browser.open(page);
        browser.light();
        assertThat(browser.find("h1").getText()).startsWith("65").contains("United States");
        browser.picture(PICTURES.resolve("state-union.png"), false);
        browser.readToTheEnd();
        theEvidenceOfTheFirstPairIsThatOfItsTable(browser, tables);
      }
      browser.type(browser.find("#entities .table input[type=search]"), "kennedy");
      assertThat(browser.texts("#entities .table tbody th bdi")).contains("John F. Kennedy");
      browser.type(browser.find("#entities .table input[type=search]"), "");
      browser.type(browser.find("#network-search"), "Vietnam");
      assertThat(browser.texts("#network .panel li bdi")).isNotEmpty();
      assertThat(browser.saved(browser.find("[data-file='entities.csv']")).lines().count())
          .isEqualTo(1 + defaults.report().topEntities());
      assertThat(browser.barriers()).isEmpty();
      browser.dark();
      assertThat(browser.barriers()).isEmpty();
      assertThat(browser.heapBytes()).isLessThan(MOST_HEAP_BYTES);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests()).allSatisfy(url -> assertThat(url).startsWith("file:"));
    }
  }

  private static void theEvidenceOfTheFirstPairIsThatOfItsTable(Browser browser, DuckDb tables) {
    browser.click("#pairs tbody th button");
    List<String> pair = browser.texts("#pairs tbody tr:first-child bdi").subList(0, 2);
    List<String> evidence =
        tables
            .ask(
                """
                SELECT v.text FROM pair_evidence v JOIN entity_pairs p
                  ON p.scope = v.scope AND p.entity_a = v.entity_a AND p.entity_b = v.entity_b
                WHERE v.scope = 'document' AND p.name_a = ? AND p.name_b = ? ORDER BY v.rank""",
                pair.get(0),
                pair.get(1))
            .rows()
            .stream()
            .map(row -> row.text("text"))
            .toList();
    assertThat(browser.texts("#pairs .unfolded blockquote")).isNotEmpty().isEqualTo(evidence);
  }
}
