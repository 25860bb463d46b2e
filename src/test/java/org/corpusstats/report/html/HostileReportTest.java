package org.corpusstats.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Entity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Whatever texts, names, titles, sources and files are called, the report shows it as text. */
class HostileReportTest {
  private static final String IMAGE = "Mark <img src=x onerror=owned(1)> End";
  private static final String SCRIPT = "Corp <script>owned(2)<script> End";
  private static final String ADDRESS = "Javascript:owned(3)";
  private static final String BRACES = "Brace {{program}} ${owned(4)} {a|b} {b} End";
  private static final String QUOTED = "Ann \"><svg onload=owned(5)>, & Sons";
  private static final String PROTOTYPE = "Constructor";
  private static final String BOTH_WAYS = "Maryam \u0645\u0631\u064a\u0645 Lee";

  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              IMAGE,
              "ORGANIZATION",
              SCRIPT,
              "ORGANIZATION",
              ADDRESS,
              "ORGANIZATION",
              BRACES,
              "ORGANIZATION",
              QUOTED,
              "ORGANIZATION",
              PROTOTYPE,
              "ORGANIZATION",
              BOTH_WAYS,
              "PERSON",
              "Henrik Solberg",
              "PERSON",
              "Solberg",
              "PERSON"));

  /** The texts are much alike. */
  private static final List<String> SETTINGS =
      List.of("clean.copies.near=false", "template.kinds=[]");

  private static final ReportConfig DEFAULTS = PipelineConfig.load(List.of(), List.of()).report();

  @TempDir private static Path folder;

  private static AnnotatorFactory annotators;
  private static SqlEngine snapshot;
  private static Browser browser;
  private static Path output;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start(folder);
    Path input = folder.resolve("in <i onclick=owned(7)>");
    Path source = input.resolve("<b>it's \"bold\"<b>");
    Files.createDirectories(source);
    Files.write(
        source.resolve("2025-01-31\"><img src=x onerror=owned(8)>.txt"), new byte[] {0, 1, 2});
    Files.writeString(source.resolve("texts.jsonl"), texts());
    output = folder.resolve("out");
    annotators = DictionaryEngine.annotators(NAMES);
    Snapshot made = Runs.run(input, output, annotators, SETTINGS.toArray(String[]::new));
    snapshot = DuckDb.over(made.files());
    Path page = folder.resolve("report.html");
    Files.writeString(page, HtmlReport.of(snapshot, Optional.empty(), Optional.empty(), DEFAULTS));
    browser.open(page);
    browser.readToTheEnd();
  }

  /** Six texts that name all, of two sources. */
  private static String texts() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int text = 1; text <= 6; text++) {
      StringBuilder words =
          new StringBuilder(
              "Report number " + text + " of the good harbour is bad for the town.\n\n");
      for (String name : NAMES.keySet()) {
        words
            .append("We saw that ")
            .append(name)
            .append(" met Henrik Solberg here again today.\n\n");
      }
      words.append("Then Solberg went home with the others and said so.");
      lines
          .append(
              new ObjectMapper()
                  .writeValueAsString(
                      Map.of(
                          "text", words.toString(),
                          "title", "=</script><img src=x onerror=owned(9)>\u2028 " + text,
                          "source", text % 2 == 0 ? "</title><script>owned(10)</script>" : "@sum",
                          "published", "2025-0" + text + "-01",
                          "id", "<a href=javascript:owned(11)>" + text)))
          .append('\n');
    }
    return lines.toString();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (snapshot != null) {
      snapshot.close();
    }
  }

  @AfterEach
  void noScriptRanButThePages() throws IOException {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).hasSize(1);
    assertThat(browser.run("return document.querySelectorAll('script:not([type])').length"))
        .isEqualTo(2L);
    assertThat(
            browser.all(
                "img, iframe, object, embed, b, main a[href^=javascript], [onerror], [onload],"
                    + " [onclick], svg[onload]"))
        .isEmpty();
  }

  @Test
  void namesAreText() {
    List<String> names =
        snapshot.ask("SELECT name FROM entities ORDER BY name").rows().stream()
            .map(row -> row.text("name"))
            .toList();
    assertThat(names).contains(IMAGE, SCRIPT, BRACES, QUOTED, PROTOTYPE);
    assertThat(browser.texts("#entities .table tbody th > bdi"))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void evidenceAndItsDocumentsAreText() {
    browser.click("#pairs tbody th button");
    assertThat(browser.texts("#pairs .unfolded blockquote")).isNotEmpty();
    assertThat(browser.texts("#pairs .unfolded cite"))
        .allSatisfy(cite -> assertThat(cite).contains("=</script><img src=x onerror=owned(9)>"));
    browser.click("#pairs tbody th button");
  }

  @Test
  void theNetworkAndItsCompanyAreText() {
    for (WebElement name : browser.all("#network-names option")) {
      browser.type(browser.find("#network-search"), Browser.attribute(name, "value"));
      assertThat(Browser.text(browser.find("#network .panel h3")))
          .isEqualTo(Browser.attribute(name, "value"));
    }
  }

  @Test
  void spreadsheetsFindNoFormula() {
    for (WebElement button : browser.all("[data-file$='.csv']:not(details:not([open]) *)")) {
      String file = Browser.attribute(button, "data-file");
      if (!List.of("aliases.csv", "kill.csv").contains(file)) {
        assertThat(browser.saved(button).lines())
            .as(file)
            .noneMatch(line -> line.matches("(.*,)?\"?[=@].*"));
      }
    }
  }

  /** The way of a correction, from a click to the next tables. */
  @Test
  void whatIsDecidedOnThePageIsWhatTheNextTablesHave() throws IOException {
    assertThat(entities()).contains("Henrik Solberg", PROTOTYPE).doesNotContain("Solberg");
    browser.click(action("Split Solberg from Henrik Solberg"));
    browser.click(action("Drop " + PROTOTYPE));
    String quoted = entity("svg onload");
    browser.type(browser.find("#merge-from"), quoted);
    browser.type(browser.find("#merge-into"), "Henrik Solberg");
    browser.click("#aliases form button");
    // It may be taken back, and what would lead in a circle is refused.
    browser.type(browser.find("#merge-from"), "Henrik Solberg");
    browser.type(browser.find("#merge-into"), quoted);
    browser.click("#aliases form button");
    assertThat(Browser.text(browser.find("#announcer")))
        .isEqualTo("That would lead back to the same name");
    assertThat(browser.all("#aliases .basket li")).hasSize(3);
    List<String> settings = new ArrayList<>(SETTINGS);
    for (String kind : List.of("aliases", "kill")) {
      Path file = folder.resolve("saved-" + kind + ".csv");
      Files.writeString(file, browser.saved(browser.find("[data-file='" + kind + ".csv']")));
      settings.add("resolve." + kind + "=[\"" + file + "\"]");
    }
    Snapshot next = Runs.aggregateAgain(output, annotators, settings.toArray(String[]::new));
    List<String> names = Runs.records(next, Entity.TABLE).stream().map(Entity::name).toList();
    assertThat(names)
        .contains("Solberg", "Henrik Solberg")
        .doesNotContain(PROTOTYPE, quoted)
        .hasSize(entities().size() - 1);
    changesAreTold(next);
  }

  private static void changesAreTold(Snapshot next) {
    try (SqlEngine tables = DuckDb.over(next.files())) {
      ChangesSection changes =
          ChangesSection.of(new Inquiry(tables, DEFAULTS), next.files().before());
      assertThat(changes.before()).isEqualTo(snapshot.snapshot().id());
      assertThat(changes.reason()).isNull();
      assertThat(changes.otherSettings()).containsExactly("resolve.aliases", "resolve.kill");
      assertThat(Objects.requireNonNull(changes.entities()).rows())
          .anySatisfy(row -> assertThat(row).containsExactly("came", "Solberg", "PERSON", 0L, 6L))
          .anySatisfy(row -> assertThat(row).startsWith("went", PROTOTYPE));
      assertThat(Objects.requireNonNull(changes.pairs()).rows())
          .anySatisfy(row -> assertThat(row).startsWith("went").contains((Object) null));
    }
  }

  private static WebElement action(String label) {
    return browser.all("#aliases button[aria-label]").stream()
        .filter(button -> label.equals(Browser.attribute(button, "aria-label")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label));
  }

  private static List<String> entities() {
    return snapshot.ask("SELECT name FROM entities").rows().stream()
        .map(row -> row.text("name"))
        .toList();
  }

  private static String entity(String part) {
    return entities().stream().filter(name -> name.contains(part)).findFirst().orElseThrow();
  }
}
