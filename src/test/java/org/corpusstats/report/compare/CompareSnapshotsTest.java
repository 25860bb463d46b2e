package org.corpusstats.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.report.ShowComparison;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.SnapshotFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sources: the one speaks of Ann and ill of Bob, the other of Zoë and well of Bob. */
class CompareSnapshotsTest {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(
          Map.of("Ann", "PERSON", "Bob", "PERSON", "Zoë", "PERSON", "Chad", "COUNTRY"));
  private static final int DOCUMENTS = 12;

  /**
   * log10 of twice the chance to deal out 24 documents so that all 12 with a name are on one side.
   */
  private static final double ALL_ON_ONE_SIDE = Math.log10(2 / 2_704_156.0);

  @TempDir private static Path folder;

  private static SnapshotFiles whole;
  private static SnapshotFiles left;
  private static SnapshotFiles right;
  private static final List<SqlEngine> OPENED = new ArrayList<>();

  @BeforeAll
  static void run() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (int d = 0; d < DOCUMENTS; d++) {
      String tone = d % 4 == 0 ? "" : "bad ";
      String other = d % 4 == 0 ? "" : "good ";
      String more = "x".repeat(d + 1);
      contents.put(
          "left/2025-01-%02d.txt".formatted(d + 1),
          "Ann saw Chad and Bob. A %snote on Bob alone. Lefty %s.".formatted(tone, more));
      contents.put(
          "right/2025-02-%02d.txt".formatted(d + 1),
          "Zoë saw Chad. A %snote on Bob alone. Righty %s.".formatted(other, more));
    }
    Path input = Runs.corpus(folder.resolve("in"), contents);
    Path output = folder.resolve("out");
    String[] settings = {
      "aggregate.tone=sentence", "aggregate.min-term-frequency=1", "template.kinds=[]"
    };
    whole = Runs.run(input, output, ANNOTATORS, settings).files();
    left = Runs.subcorpus(output, ANNOTATORS, "left", "source = 'left'", settings).files();
    right = Runs.subcorpus(output, ANNOTATORS, "right", "source = 'right'", settings).files();
  }

  @AfterAll
  static void close() {
    OPENED.forEach(SqlEngine::close);
  }

  @Test
  void whatOneSideNamesInAllDocumentsAndTheOtherInNoneComesFirst() {
    CompareSnapshots sides = sides(left, right);
    assertThat(sides.overlap()).isEqualTo(new Overlap(DOCUMENTS, DOCUMENTS, 0));
    List<EntityDifference> entities = sides.entities(10);
    assertThat(entities)
        .extracting(EntityDifference::name)
        .containsExactly("Ann", "Zoë", "Bob", "Chad");
    Shares ann = entities.get(0).documents();
    assertThat(ann.here()).isEqualTo(DOCUMENTS);
    assertThat(ann.there()).isZero();
    assertThat(ann.hereShare()).isEqualTo(1);
    assertThat(ann.log10P()).isCloseTo(ALL_ON_ONE_SIDE, within(1e-9));
    assertThat(ann.logRatio()).isCloseTo(Math.log(25) / Math.log(2), within(1e-12));
    assertThat(ann.logRatioConservative()).isBetween(0.5, ann.logRatio());
    // Two of four tests have this p, the others 1: q = p·4/2.
    assertThat(entities.get(0).log10Q()).isCloseTo(ALL_ON_ONE_SIDE + Math.log10(2), within(1e-9));
    assertThat(entities.get(2).documents().logRatioConservative()).isZero();
    assertThat(entities.get(2).log10Q()).isZero();
    assertThat(sides.entities(1)).containsExactly(entities.get(0));
    assertThat(sides.otherSettings()).isEmpty();
  }

  /** Files of a folder may be called as those of another. */
  @Test
  void documentsOfOneNameAndOtherTextsAreNotTheSame() throws IOException {
    SnapshotFiles older =
        Runs.run(
                Runs.corpus(folder.resolve("older"), Map.of("1.txt", "Ann saw Bob.")),
                folder.resolve("older-out"),
                ANNOTATORS)
            .files();
    SnapshotFiles newer =
        Runs.run(
                Runs.corpus(
                    folder.resolve("newer"),
                    Map.of("1.txt", "Bob saw Chad.", "2.txt", "Zoë saw Chad.")),
                folder.resolve("newer-out"),
                ANNOTATORS)
            .files();
    assertThat(sides(older, newer).overlap()).isEqualTo(new Overlap(1, 2, 0));
  }

  @Test
  void aPairDiffersOnlyWhereItDoesAmongThoseThatNameEitherOfTheTwo() {
    List<PairDifference> pairs = sides(left, right).pairs(20);
    assertThat(pairs)
        .filteredOn(pair -> pair.logRatioConservative() != 0)
        .extracting(pair -> pair.nameA() + " + " + pair.nameB())
        .containsExactlyInAnyOrder("Ann + Bob", "Ann + Chad", "Bob + Zoë", "Chad + Zoë");
    assertThat(pairs)
        .filteredOn(pair -> pair.nameA().equals("Bob") && pair.nameB().equals("Chad"))
        .singleElement()
        .extracting(PairDifference::log10P)
        .isEqualTo(0.0);
  }

  @Test
  void wordsDifferByOccurrencesAndByDocuments() {
    List<TermDifference> terms = sides(left, right).terms(50);
    assertThat(terms.stream().filter(term -> term.logRatioConservative() > 0))
        .extracting(TermDifference::lemma)
        .contains("lefty", "ann")
        .doesNotContain("righty", "note", "good");
  }

  @Test
  void toneDiffersByTheMeansOfDocuments() {
    List<EntityToneDifference> tones = sides(left, right).tones(10);
    EntityToneDifference bob =
        tones.stream().filter(tone -> tone.name().equals("Bob")).findFirst().orElseThrow();
    assertThat(bob.here().mean()).isNegative();
    assertThat(bob.there().mean()).isEqualTo(0.75);
    assertThat(bob.difference().value()).isCloseTo(-9 / 24.0 - 0.75, within(1e-12));
    assertThat(bob.difference().interval().high()).isNegative();
    assertThat(bob.log10Q()).isLessThan(-3);
  }

  @Test
  void aPartAgainstItsWholeIsThePartAgainstTheOtherPart() {
    CompareSnapshots apart = sides(left, right);
    CompareSnapshots part = sides(left, whole);
    assertThat(part.overlap().kind()).isEqualTo(Overlap.Kind.PART);
    assertThat(part.entities(100)).isEqualTo(apart.entities(100));
    assertThat(part.pairs(100)).isEqualTo(apart.pairs(100));
    assertThat(part.terms(100)).isEqualTo(apart.terms(100));
    assertThat(part.tones(100))
        .singleElement()
        .extracting(EntityToneDifference::name)
        .isEqualTo("Bob");
    CompareSnapshots turned = sides(whole, right);
    assertThat(turned.overlap().kind()).isEqualTo(Overlap.Kind.WHOLE);
    assertThat(turned.entities(100)).isEqualTo(apart.entities(100));
    assertThat(turned.documentsHere()).isEqualTo(DOCUMENTS);
  }

  @Test
  void theOtherWayRoundOnlySignsChange() {
    List<EntityDifference> there = sides(right, left).entities(100);
    List<EntityDifference> here = sides(left, right).entities(100);
    for (int i = 0; i < here.size(); i++) {
      assertThat(there.get(i).name()).isEqualTo(here.get(i).name());
      assertThat(there.get(i).documents().logRatioConservative())
          .isEqualTo(-here.get(i).documents().logRatioConservative());
      assertThat(there.get(i).log10Q()).isEqualTo(here.get(i).log10Q());
    }
  }

  @Test
  void bothEnginesGiveTheSame() {
    CompareSnapshots duckDb = sides(left, whole);
    CompareSnapshots spark =
        CompareSnapshots.of(opened(SparkSql.over(LocalSpark.session(), left)), whole);
    assertThat(spark.entities(100)).isEqualTo(duckDb.entities(100));
    assertThat(spark.pairs(100)).isEqualTo(duckDb.pairs(100));
    assertThat(spark.terms(100)).isEqualTo(duckDb.terms(100));
    assertThat(spark.tones(100)).isEqualTo(duckDb.tones(100));
  }

  @Test
  void theSameDocumentsAndThoseThatOverlapAreRefused() {
    assertThatThrownBy(() -> sides(whole, whole))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("both snapshots hold the same documents");
    assertThatThrownBy(() -> new Overlap(10, 8, 3).check())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("the snapshots share 3 of 10 and 8 documents");
    new Overlap(10, 3, 3).check();
    new Overlap(3, 10, 3).check();
    new Overlap(3, 10, 0).check();
  }

  @Test
  void aTerminalShowsWhatIsComparedAndFourTables() {
    assertThat(ShowComparison.of(sides(left, whole), "left", "all", 3, 100))
        .contains(
            "here   left: 12 documents",
            "there  all, without the documents of left: 12 documents",
            "entities, by documents",
            "12 (100.0%)",
            "pairs, by documents",
            "mean tone",
            "words, by documents");
  }

  private static CompareSnapshots sides(SnapshotFiles here, SnapshotFiles there) {
    return CompareSnapshots.of(opened(DuckDb.over(here)), there);
  }

  private static SqlEngine opened(SqlEngine engine) {
    OPENED.add(engine);
    return engine;
  }
}
