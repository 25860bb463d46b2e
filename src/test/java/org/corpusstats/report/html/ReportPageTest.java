package org.corpusstats.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.corpusstats.LocalSpark;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.report.query.SqlEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** What a reader of the report of data/sample sees and does. */
class ReportPageTest {
  /** Where the build keeps pictures of the page. */
  private static final Path PICTURES = Path.of("target/report");

  /** The first screen, as the README shows it. */
  private static final Path IN_README = Path.of("docs/report.png");

  private static final long MOST_HEAP = 60L << 20;

  @TempDir private static Path folder;

  private static SqlEngine sample;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start(folder);
    sample = DuckDb.over(SampleSnapshot.get().files());
    page = folder.resolve("report.html");
    ReportConfig defaults = PipelineConfig.load(List.of(), List.of()).report();
    Files.writeString(page, HtmlReport.of(sample, Optional.empty(), Optional.empty(), defaults));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (sample != null) {
      sample.close();
    }
  }

  @BeforeEach
  void read() {
    browser.resize(1440, 1000);
    browser.open(page);
    browser.light();
    browser.readToTheEnd();
  }

  /** Whatever a reader did. */
  @AfterEach
  void nothingWentWrongAndNothingWasAskedOfTheNetwork() throws IOException {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).allSatisfy(url -> assertThat(url).startsWith("file:"));
    assertThat(browser.requests().stream().distinct()).hasSize(1);
  }

  @Test
  void theFirstSentenceSaysWhatTheCorpusIsAbout() {
    assertThat(browser.find("h1").getText().replace('\u00a0', ' '))
        .isEqualTo(
            "67 documents from harbour-gazette and meridian-wire, 4 January to 27 December 2025,"
                + " that speak most of Gdańsk, Coastal Workers Union and Baltmar Terminals.");
  }

  @Test
  void sparkMakesTheSamePage() throws IOException {
    ReportConfig defaults = PipelineConfig.load(List.of(), List.of()).report();
    SqlEngine spark = SparkSql.over(LocalSpark.session(), SampleSnapshot.get().files());
    String one = Files.readString(page);
    String other = HtmlReport.of(spark, Optional.empty(), Optional.empty(), defaults);
    assertThat(other.length()).isEqualTo(one.length());
    assertThat(other).isEqualTo(one);
  }

  @Test
  void sectionsAreDrawnWhenTheyComeNear() {
    browser.open(page);
    assertThat(browser.all("#making .pending")).hasSize(1);
    browser.run("document.querySelector('#making').scrollIntoView({behavior: 'instant'})");
    browser.waitFor("return !document.querySelector('#making .pending')");
  }

  @Test
  void tablesAreSortedAndFiltered() {
    String table = "#entities .table";
    assertThat(names(table)).hasSize(20);
    WebElement sort = browser.find(table + " [data-column=mention_count]");
    browser.click(sort);
    assertThat(browser.find(table + " th[aria-sort=descending]").getText()).startsWith("mentions");
    assertThat(names(table).get(0)).isEqualTo(leading("mention_count DESC, entity_id"));
    browser.type(browser.find(table + " input[type=search]"), "zawisza");
    assertThat(names(table)).containsExactly("Dorota Zawisza");
    assertThat(browser.find(table + " .below").getText())
        .isEqualTo("1 shown of 1 that match, among 191");
    browser.type(browser.find(table + " input[type=search]"), "");
    browser.choose(browser.find(table + " select"), "COUNTRY");
    assertThat(browser.texts(table + " tbody th .kind")).containsOnly("country");
  }

  @Test
  void aTableIsSavedWithAllItsColumns() {
    List<String> lines = browser.saved(browser.find("[data-file='entities.csv']")).lines().toList();
    assertThat(lines.get(0)).startsWith("entity_id,name,type,document_count,mention_count");
    assertThat(lines).hasSize(192);
    assertThat(lines.get(1)).startsWith("gdansk,Gdańsk,LOCATION,14,22,2,2025-01-04,2025-12-22");
  }

  @Test
  void whatChanceHardlyGivesIsNotNothing() {
    assertThat(browser.run("return [0.004, 0.005, 0].map(count => Report.expected(count))"))
        .isEqualTo(List.of("<0.01", "0.01", "0.00"));
  }

  @Test
  void pairsAreRankedByTheMeasureThatIsChosen() {
    WebElement measure = browser.find("#pairs select");
    browser.choose(measure, "g2");
    assertThat(browser.texts("#pairs tbody tr:first-child bdi").subList(0, 2))
        .isEqualTo(firstPair("g2"));
    browser.choose(measure, "npmi");
    assertThat(browser.texts("#pairs tbody tr:first-child bdi").subList(0, 2))
        .isEqualTo(firstPair("npmi"));
  }

  @Test
  void theEvidenceOfAPairIsThatOfItsTable() {
    browser.click("#pairs tbody th button");
    List<String> pair = browser.texts("#pairs tbody tr:first-child bdi").subList(0, 2);
    assertThat(browser.texts("#pairs .unfolded blockquote"))
        .isNotEmpty()
        .isEqualTo(evidence("name_a = ? AND name_b = ?", pair.get(0), pair.get(1)));
    assertThat(browser.texts("#pairs .unfolded mark")).contains(pair.get(0));
    browser.click("#pairs tbody th button");
    assertThat(browser.all("#pairs .unfolded")).isEmpty();
  }

  @Test
  void aTieThatIsClickedShowsItsEvidence() {
    WebElement stage = browser.find("#network .network-chart");
    String pair = "";
    for (int tie = 0; tie < 30 && pair.isEmpty(); tie++) {
      List<?> middle = (List<?>) browser.run(MIDDLE_OF_TIE, tie);
      browser.clickAt(stage, number(middle.get(0)), number(middle.get(1)));
      pair = String.valueOf(browser.run(CHOSEN_PAIR));
    }
    String[] ids = pair.split("\t", -1);
    assertThat(ids).hasSize(2);
    assertThat(browser.texts("#network .panel blockquote"))
        .isNotEmpty()
        .isEqualTo(evidence("p.entity_a = ? AND p.entity_b = ?", ids[0], ids[1]));
  }

  private static final String CHOSEN_PAIR =
      "return document.querySelector('#network .panel').dataset.pair || ''";

  private static final String MIDDLE_OF_TIE =
      """
      const chart = echarts.getInstanceByDom(document.querySelector('#network .network-chart'));
      const { data, links } = chart.getOption().series[0];
      const at = id => { const node = data.find(n => n.id === id); return chart.convertToPixel({ seriesIndex: 0 }, [node.x, node.y]); };
      const link = links[arguments[0]];
      const [a, b] = [at(link.source), at(link.target)];
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];""";

  @Test
  void aNameThatIsFoundIsShownWithItsCompanyOnly() {
    browser.type(browser.find("#network-search"), "Crestline Bank");
    assertThat(browser.find("#network .panel h3").getText()).isEqualTo("Crestline Bank");
    List<String> company =
        sample
            .ask(
                """
                SELECT CASE WHEN name_a = 'Crestline Bank' THEN name_b ELSE name_a END AS name
                FROM entity_network_edges WHERE name_a = 'Crestline Bank' OR name_b = 'Crestline Bank'""")
            .rows()
            .stream()
            .map(row -> row.text("name"))
            .toList();
    assertThat(browser.texts("#network .panel li bdi"))
        .containsExactlyInAnyOrderElementsOf(company);
    assertThat(drawnNames()).isEqualTo(company.size() + 1);
    browser.click("#network .panel li button");
    assertThat(browser.texts("#network .panel blockquote")).isNotEmpty();
    browser.type(browser.find("#network-search"), "");
    assertThat(drawnNames()).isGreaterThan(company.size() + 1);
  }

  @Test
  void theNetworkIsFiltered() {
    List<WebElement> numbers = browser.all("#network .tools input[type=number]");
    browser.type(numbers.get(0), "10");
    assertThat(drawnNames())
        .isEqualTo(
            (int)
                sample
                    .ask(
                        """
                        WITH frequent AS (SELECT entity_id FROM entities WHERE document_count >= 10),
                        ties AS (SELECT t.* FROM entity_network_edges t
                          JOIN frequent a ON a.entity_id = t.entity_a
                          JOIN frequent b ON b.entity_id = t.entity_b)
                        SELECT count(*) AS n FROM frequent
                        WHERE entity_id IN (SELECT entity_a FROM ties)
                          OR entity_id IN (SELECT entity_b FROM ties)""")
                    .only()
                    .count("n"));
    browser.choose(browser.find("#network .tools select"), "PERSON");
    List<?> types =
        (List<?>)
            browser.run(
                "return echarts.getInstanceByDom(document.querySelector('.network-chart')).getOption()"
                    + ".series[0].data.map(d => d.node.type)");
    assertThat(types).isNotEmpty().allMatch("PERSON"::equals);
  }

  @Test
  void whatAColumnMeansIsSaidOnFocus() {
    browser.run("document.querySelector('#entities [data-column=amplification]').focus()");
    assertThat(browser.find("#definition").getText())
        .isEqualTo("raw_count/mention_count, at least 1: how much louder copies make the name");
  }

  @Test
  void nothingKeepsPeopleOutInEitherTheme() {
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    assertThat(browser.barriers()).isEmpty();
    browser.dark();
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void picturesAreKeptOfBothThemesAndOfAPhone() throws IOException {
    browser.run("scrollTo({top: 0, behavior: 'instant'})");
    browser.picture(PICTURES.resolve("light.png"), false);
    if (Boolean.getBoolean("golden.update")) {
      Files.copy(PICTURES.resolve("light.png"), IN_README, StandardCopyOption.REPLACE_EXISTING);
    }
    browser.dark();
    browser.picture(PICTURES.resolve("dark.png"), false);
    for (String section : List.of("network", "tone")) {
      browser.run(
          "document.getElementById(arguments[0]).scrollIntoView({behavior: 'instant'})", section);
      browser.picture(PICTURES.resolve("dark-" + section + ".png"), false);
    }
    browser.light();
    browser.resize(390, 844);
    for (String section : List.of("content", "entities", "network", "pairs", "tone", "aliases")) {
      browser.run(
          "document.getElementById(arguments[0]).scrollIntoView({behavior: 'instant'})", section);
      browser.picture(PICTURES.resolve("phone-" + section + ".png"), false);
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .as("nothing is wider than the phone at %s", section)
          .isEqualTo(true);
    }
  }

  @Test
  void scriptsHoldLittleMemory() {
    assertThat(browser.heapBytes()).isLessThan(MOST_HEAP);
  }

  private static List<String> names(String table) {
    return browser.texts(table + " tbody th bdi");
  }

  private static int drawnNames() {
    return ((Number)
            browser.run(
                "return echarts.getInstanceByDom(document.querySelector('.network-chart')).getOption()"
                    + ".series[0].data.length"))
        .intValue();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static String leading(String order) {
    return sample
        .ask("SELECT name FROM entities ORDER BY " + order + " LIMIT 1")
        .only()
        .text("name");
  }

  private static List<String> firstPair(String measure) {
    AnswerRow row =
        sample
            .ask(
                """
                SELECT name_a, name_b FROM entity_pairs
                WHERE scope = 'document' AND NOT related
                ORDER BY %s DESC, log_odds_low DESC, entity_a, entity_b LIMIT 1"""
                    .formatted(measure))
            .only();
    return List.of(row.text("name_a"), row.text("name_b"));
  }

  private static List<String> evidence(String condition, String a, String b) {
    return sample
        .ask(
            """
            SELECT v.text FROM pair_evidence v JOIN entity_pairs p
              ON p.scope = v.scope AND p.entity_a = v.entity_a AND p.entity_b = v.entity_b
            WHERE v.scope = 'document' AND %s ORDER BY v.rank"""
                .formatted(condition),
            a,
            b)
        .rows()
        .stream()
        .map(row -> row.text("text"))
        .toList();
  }
}
