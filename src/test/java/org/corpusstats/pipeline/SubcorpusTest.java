package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.subcorpus.DocumentSelection;
import org.corpusstats.pipeline.subcorpus.SubcorpusRequest;
import org.corpusstats.publish.Manifest;
import org.corpusstats.publish.Subcorpus;
import org.corpusstats.report.html.HtmlReport;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.DuplicateKind;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of the part of a corpus that a condition selects. */
class SubcorpusTest {
  private static final AnnotatorFactory ANNOTATORS = RandomCorpus.ANNOTATORS;
  private static final ReportConfig REPORT = PipelineConfig.load(List.of(), List.of()).report();
  private static final String STORY =
      IntStream.range(0, 40)
          .mapToObj(i -> "word" + (char) ('a' + i / 20) + (char) ('a' + i % 20))
          .collect(Collectors.joining(" "));

  /** A run over documents of three sources, with copies and what is rejected in one of them. */
  @TempDir private static Path shared;

  private static Snapshot whole;

  @TempDir private Path folder;

  @BeforeAll
  static void runOverAll() throws IOException {
    Path input = RandomCorpus.in(shared.resolve("in"), 30);
    Runs.corpus(
        input,
        Map.of(
            "s0/2024-01-01-first.txt", "Bob told " + STORY,
            "s1/2024-01-02-near.txt", "Ann heard " + STORY,
            "s1/2024-01-03-exact.txt", "Bob told " + STORY,
            "s2/2024-01-04-near.txt", "Zoë heard " + STORY,
            "s1/2025-01-05-bad.txt", "Bob may stumble.",
            "s1/2025-01-06-empty.txt", ""));
    whole = Runs.run(input, shared.resolve("out"), ANNOTATORS);
  }

  @AfterEach
  void restoreSession() {
    LocalSpark.restorePartitions();
  }

  @Test
  void whatSelectsEveryDocumentGivesEveryTableOfTheWhole() {
    assertThat(Runs.tables(part("all", "true"))).isEqualTo(Runs.tables(whole));
  }

  @Test
  void theDocumentsOfASourceGiveTheTablesOfARunOverItsFiles() {
    LocalSpark.partition(1);
    Snapshot alone = Runs.run(shared.resolve("in/s1"), folder.resolve("alone"), ANNOTATORS);
    Map<String, List<String>> expected = comparable(alone);
    assertThat(expected.get("entity_pairs")).hasSizeGreaterThan(20);
    LocalSpark.partition(7);
    assertThat(comparable(part("s1", "source = 's1'"))).isEqualTo(expected);
  }

  @Test
  void partsThatShareNoStoryAddUp() {
    List<Snapshot> parts =
        List.of(
            part("early", "published < '2025-07-01'"),
            part("late", "NOT (published < '2025-07-01')"));
    assertThat(sums(parts)).isEqualTo(sums(List.of(whole)));
    for (Snapshot part : parts) {
      CorpusCounts counts = counts(part);
      assertThat(counts.documentsLeftOut()).isEqualTo(34 - counts.documents()).isPositive();
      assertThat(counts.recordsRead()).isEqualTo(36);
      assertThat(counts.rejections()).isEqualTo(2);
    }
  }

  @Test
  void theFirstSelectedCopyStandsForAStoryWithItsOwnTextOrIsARejection() throws IOException {
    Path input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of(
                "s0/2025-01-01-first.txt", "Bob told " + STORY,
                "s1/2025-01-02-near.txt", "Ann heard " + STORY,
                "s1/2025-01-03-exact.txt", "Bob told " + STORY,
                "s1/2025-01-04-near.txt", "Ann heard " + STORY,
                "s2/2025-01-04-other.txt", "Zoë saw Chad.",
                "s2/2025-01-05-near.txt", "Ann may stumble: " + STORY));
    Snapshot whole = Runs.run(input, folder.resolve("out"), ANNOTATORS);
    assertThat(counts(whole).representatives()).isEqualTo(2);
    assertThat(whole.count(Rejection.TABLE)).isZero();

    Snapshot part = subcorpus("s1", "source = 's1'");
    assertThat(Runs.records(part, Document.TABLE))
        .extracting(
            document -> document.accepted().document().docId().replaceFirst(".*/", ""),
            document -> document.accepted().isRepresentative(),
            document -> document.accepted().duplicateKind())
        .containsExactly(
            tuple("2025-01-02-near", true, null),
            tuple("2025-01-03-exact", false, DuplicateKind.NEAR),
            tuple("2025-01-04-near", false, DuplicateKind.EXACT));
    // Its text was in no table before, and is annotated now.
    assertThat(Runs.records(part, Entity.TABLE)).extracting(Entity::name).containsExactly("Ann");
    assertThat(counts(part).representatives()).isEqualTo(1);

    Snapshot exact = subcorpus("exact", "doc_id LIKE '%exact'");
    assertThat(Runs.records(exact, Entity.TABLE)).extracting(Entity::name).containsExactly("Bob");
    assertThat(Runs.rows(exact, Mention.TABLE)).hasSize(1).first().asString().contains("exact");

    Snapshot failing = subcorpus("s2", "source = 's2'");
    assertThat(Runs.records(failing, Rejection.TABLE))
        .as("a copy that cannot be annotated")
        .extracting(Rejection::code)
        .containsExactly("annotator_failed");
    assertThat(counts(failing))
        .extracting(
            CorpusCounts::recordsRead,
            CorpusCounts::documents,
            CorpusCounts::rejections,
            CorpusCounts::documentsLeftOut)
        .containsExactly(6L, 1L, 1L, 4L);
  }

  @Test
  void aPartIsReadByItsNameAndTheCurrentSnapshotIsWhatEveryConditionAndTheNextRunBeginWith()
      throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 12);
    Path output = folder.resolve("out");
    Snapshot whole = Runs.run(input, output, ANNOTATORS);
    Snapshot first = subcorpus("s0", "source = 's0'");
    assertThat(output.resolve("CURRENT")).hasContent(whole.id());
    assertThat(output.resolve("latest").toRealPath().getFileName()).hasToString(whole.id());
    assertThat(output.resolve("subcorpora/s0/latest").toRealPath().getFileName())
        .hasToString(first.id());
    assertThat(output.resolve("subcorpora/s0/snapshots").toFile().list())
        .containsExactly(first.id());
    assertThat(output.resolve("snapshots").toFile().list()).containsExactly(whole.id());

    Snapshot second = subcorpus("s0", "source = 's1' OR source = 's2'");
    OutputFolder open = OutputFolder.open(LocalSpark.session(), output.toString());
    assertThat(named("s0").id()).isEqualTo(second.id());
    assertThat(named("s0").rowCount(Document.TABLE)).isEqualTo(8);
    assertThat(named(whole.id()).rowCount(Document.TABLE)).isEqualTo(12);
    assertThat(Manifest.of(second.files()).subcorpus())
        .isEqualTo(new Subcorpus("s0", "source = 's1' OR source = 's2'", whole.id(), 4));
    assertThat(Manifest.of(whole.files()).subcorpus()).isNull();

    try (SqlEngine tables = DuckDb.over(second.files())) {
      assertThat(HtmlReport.of(tables, Optional.empty(), Optional.empty(), REPORT))
          .contains(
              "They are the part <strong dir=\"auto\">s0</strong> of a larger corpus: documents with"
                  + " source = &#39;s1&#39; OR source = &#39;s2&#39;.",
              "called s0: the documents with source = 's1' OR source = 's2'. 4 others are left"
                  + " out.");
    }

    open.newSnapshot(Instant.EPOCH); // a run that has just begun, or died
    open.subcorpus("begun").newSnapshot(Instant.EPOCH);
    assertThatThrownBy(() -> named("begun"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "there is no snapshot begun in file:%s; there are %s, s0"
                .formatted(output, whole.id()));

    Files.writeString(input.resolve("s2/new.txt"), "Ann saw Chad.");
    Snapshot grown = Runs.run(input, output, ANNOTATORS);
    assertThat(grown.count(Document.TABLE)).isEqualTo(13);
    assertThat(Runs.aggregateAgain(output, ANNOTATORS).count(Document.TABLE)).isEqualTo(13);
  }

  @Test
  void whatIsNoConditionIsRefusedInOneLineAndNothingIsWritten() {
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("source = = 'x'", "--where source = = 'x' does not parse: Syntax error");
    refused.put("sourse = 'x'", "cannot be asked of documents: A column");
    refused.put("source", "cannot be asked of documents: ");
    refused.put("count(*) > 1", "cannot be asked of documents: ");
    refused.put("source IN (SELECT source FROM documents)", "asks other rows");
    refused.put("rand() < 0.5", "is not the same each time");
    refused.put("source = 's9'", "--where source = 's9' selects none of 34 documents");
    refused.put("source = NULL", "selects none of 34 documents");
    refused.put("NULL", "is not a boolean");
    refused.put("doc_id = 7", "fails: ");
    refused.put(" ", "--where is empty");
    refused.forEach(
        (condition, message) ->
            assertThatThrownBy(() -> part("x", condition))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("SQLSTATE", "\n")
                .hasSizeLessThan(300));
    assertThat(shared.resolve("out/subcorpora/x")).doesNotExist();
  }

  @Test
  void aConditionIsTriedWithoutWritingAnythingOrAskingTheCatalogOfTheSettings() {
    String catalog = "publish.catalog=unknown.news";
    SubcorpusRun run =
        Runs.part(shared.resolve("out"), ANNOTATORS, "tried", "source = 's1'", catalog);
    assertThat(run.selection()).isEqualTo(new DocumentSelection(12, 34));
    assertThat(shared.resolve("out/subcorpora/tried")).doesNotExist();
  }

  @Test
  void aNameIsMadeFromTheConditionAndTellsConditionsApart() {
    String from = SubcorpusRequest.of(null, "source = 'x' AND published >= '2025-01-01'").name();
    String until = SubcorpusRequest.of(null, "source = 'x' AND published <= '2025-01-01'").name();
    assertThat(from).matches("source-x-and-published-2025-01-01-[0-9a-f]{6}").isNotEqualTo(until);
    assertThat(SubcorpusRequest.of(null, "published > '2025' ").name())
        .isEqualTo(SubcorpusRequest.of(null, "published > '2025'").name());
    assertThat(SubcorpusRequest.of("my_Part-2", "true").name()).isEqualTo("my_Part-2");
    for (String name : List.of("", "a/b", "..", "-x", "a b", "20250101T000000Z", "x".repeat(81))) {
      assertThatThrownBy(() -> SubcorpusRequest.of(name, "true"))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("--as " + name);
    }
  }

  private static Snapshot part(String name, String condition) {
    return Runs.subcorpus(shared.resolve("out"), ANNOTATORS, name, condition);
  }

  private Snapshot subcorpus(String name, String condition) {
    return Runs.subcorpus(folder.resolve("out"), ANNOTATORS, name, condition);
  }

  private SnapshotFiles named(String idOrName) {
    return OutputFolder.files(
        LocalSpark.session().sparkContext().hadoopConfiguration(),
        folder.resolve("out").toString(),
        idOrName);
  }

  private static CorpusCounts counts(Snapshot snapshot) {
    return Runs.records(snapshot, CorpusCounts.TABLE).get(0);
  }

  private static List<Long> sums(List<Snapshot> snapshots) {
    return List.of(
        snapshots.stream().mapToLong(one -> counts(one).documents()).sum(),
        snapshots.stream().mapToLong(one -> counts(one).tokens()).sum(),
        snapshots.stream().mapToLong(one -> counts(one).sentences()).sum(),
        snapshots.stream().mapToLong(one -> counts(one).paragraphs()).sum(),
        snapshots.stream().mapToLong(one -> counts(one).mentions()).sum(),
        snapshots.stream().mapToLong(one -> one.count(Mention.TABLE)).sum());
  }

  /** Without the files and records of other sources, and with ids as from one folder. */
  private static Map<String, List<String>> comparable(Snapshot snapshot) {
    Map<String, List<String>> tables = Runs.tables(snapshot);
    tables.remove(ListedFile.TABLE.name());
    tables.put(
        CorpusCounts.TABLE.name(),
        snapshot
            .read(CorpusCounts.TABLE)
            .drop("records_read", "documents_left_out")
            .collectAsList()
            .stream()
            .map(Object::toString)
            .toList());
    tables.replaceAll(
        (name, rows) ->
            rows.stream().map(row -> row.replaceAll("(in/)?s1/2", "2")).sorted().toList());
    return tables;
  }
}
