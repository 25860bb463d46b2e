package org.corpusstats.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.ConfidenceInterval;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityAlias;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.EntityTone;
import org.corpusstats.table.row.Evidence;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.ToneMeasures;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A corpus small enough to work out by hand. Representatives: a (two paragraphs), b, d; c copies b.
 *
 * <pre>
 * a  wire 2025-01-01  p0: Ann met Bob. (0)  Ann is good. (1)   p1: Acme hired Bob. (0)
 * b  wire 2025-01-02  p0: Ann and Bob were bad. (−1)
 * c  post 2025-02-01  the same text as b
 * d  post 2025-02-02  p0: Nothing happened. (0)
 * </pre>
 *
 * So N is 5 sentences, 4 paragraphs and 3 documents.
 */
class TinyCorpusTest {
  private static final double T_1 = 12.706204736174698; // 97.5 % quantile of Student's t, 1 df

  @TempDir private static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void run() throws IOException {
    Path input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of(
                "wire/2025-01-01-a.txt", "Ann met Bob. Ann is good.\n\nAcme hired Bob.\n",
                "wire/2025-01-02-b.txt", "Ann and Bob were bad.",
                "post/2025-02-01-c.txt", "Ann and Bob were bad.\n",
                "post/2025-02-02-d.txt", "Nothing happened.",
                "post/2025-02-03-e.txt", "Ann and Bob stumble."));
    Files.write(input.resolve("post/broken.txt"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 1});
    snapshot =
        Runs.run(
            input,
            folder.resolve("out"),
            DictionaryEngine.annotators(
                Map.of("Ann", "PERSON", "Bob", "PERSON", "Acme", "ORGANIZATION")),
            // The scores of these sentences are set by the annotators; a model's are not.
            "aggregate.tone=clause");
  }

  @Test
  void everyRecordIsADocumentOrARejection() {
    CorpusCounts counts = Runs.records(snapshot, CorpusCounts.TABLE).get(0);
    assertThat(counts.recordsRead()).isEqualTo(6);
    assertThat(counts.documents()).isEqualTo(4);
    assertThat(counts.rejections()).isEqualTo(2);
    assertThat(counts.representatives()).isEqualTo(3);
    assertThat(counts.copies()).isEqualTo(1);
    assertThat(counts.sentences()).isEqualTo(5);
    assertThat(counts.paragraphs()).isEqualTo(4);
    assertThat(counts.tokens()).isEqualTo(12 + 6 + 3);
    assertThat(counts.sentimentCoverage()).isEqualTo(1);
    assertThat(Runs.records(snapshot, Rejection.TABLE))
        .extracting(Rejection::stage, Rejection::code)
        .containsExactlyInAnyOrder(
            tuple("clean", "not_text"), tuple("annotate", "annotator_failed"));
  }

  @Test
  void documentsCarryMetadataAndTheirOwnFigures() {
    List<Document> documents = Runs.records(snapshot, Document.TABLE);
    assertThat(documents)
        .extracting(row -> row.accepted().document().docId())
        .containsExactly(
            "in/post/2025-02-01-c",
            "in/post/2025-02-02-d",
            "in/wire/2025-01-01-a",
            "in/wire/2025-01-02-b");
    Document copy = documents.get(0);
    assertThat(copy.accepted().isRepresentative()).isFalse();
    assertThat(copy.accepted().duplicateGroup()).isEqualTo("in/wire/2025-01-02-b");
    assertThat(copy.sentimentMean()).isEqualTo(-1);
    Document a = documents.get(2);
    assertThat(a.accepted().document().source()).isEqualTo("wire");
    assertThat(a.accepted().document().published()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(a.accepted().document().text())
        .isEqualTo("Ann met Bob. Ann is good.\n\nAcme hired Bob.");
    assertThat(a.sentenceCount()).isEqualTo(3);
    assertThat(a.tokenCount()).isEqualTo(12);
    assertThat(a.mentionCount()).isEqualTo(5);
    assertThat(a.scoredSentenceCount()).isEqualTo(3);
    assertThat(a.sentimentMean()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(a.positiveShare()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(a.neutralShare()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(a.negativeShare()).isEqualTo(0);
    assertThat(a.sentimentCoverage()).isEqualTo(1);
  }

  @Test
  void onlyRepresentativesHaveSentencesAndMentions() {
    assertThat(Runs.records(snapshot, Sentence.TABLE))
        .extracting(
            row -> row.span().docId(),
            row -> row.span().sentenceIndex(),
            row -> row.span().paragraphIndex())
        .containsExactly(
            tuple("in/post/2025-02-02-d", 0, 0),
            tuple("in/wire/2025-01-01-a", 0, 0),
            tuple("in/wire/2025-01-01-a", 1, 0),
            tuple("in/wire/2025-01-01-a", 2, 1),
            tuple("in/wire/2025-01-02-b", 0, 0));
    assertThat(Runs.records(snapshot, Mention.TABLE)).hasSize(7);
  }

  @Test
  void entitiesCountOncePerUnit() {
    List<Entity> entities = Runs.records(snapshot, Entity.TABLE);
    assertThat(entities).extracting(Entity::entityId).containsExactly("acme", "ann", "bob");
    Entity ann = entities.get(1);
    assertThat(ann)
        .isEqualTo(
            new Entity(
                "ann",
                "Ann",
                "PERSON",
                null,
                3,
                3,
                2,
                2,
                1,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 1, 2),
                ann.dispersion(),
                4, // two in a, one in b and one in its copy c
                4.0 / 3));
    // Parts a, b, d: v = 2/3, 1/3, 0 and s = 12/21, 6/21, 3/21.
    assertThat(ann.dispersion().dp())
        .isCloseTo(0.5 * ((2.0 / 3 - 12.0 / 21) + (1.0 / 3 - 6.0 / 21) + 3.0 / 21), within(1e-15));
    assertThat(ann.dispersion().dpNorm())
        .isCloseTo(ann.dispersion().dp() / (1 - 3.0 / 21), within(1e-15));
    Entity bob = entities.get(2);
    assertThat(bob.sentenceCount()).isEqualTo(3);
    assertThat(bob.paragraphCount()).isEqualTo(3);
    assertThat(bob.documentCount()).isEqualTo(2);
  }

  @Test
  void aliasesAreSpellings() {
    assertThat(Runs.records(snapshot, EntityAlias.TABLE))
        .extracting(EntityAlias::alias, EntityAlias::mentionCount)
        .containsExactly(tuple("Acme", 1L), tuple("Ann", 3L), tuple("Bob", 3L));
  }

  @Test
  void pairsHaveTheCountsOfTheirScope() {
    assertThat(Runs.records(snapshot, EntityPair.TABLE))
        .extracting(
            EntityPair::scope,
            EntityPair::entityA,
            EntityPair::entityB,
            EntityPair::bothCount,
            EntityPair::aCount,
            EntityPair::bCount,
            EntityPair::unitCount,
            EntityPair::documentCount)
        .containsExactly(
            tuple(UnitScope.DOCUMENT, "acme", "ann", 1L, 1L, 2L, 3L, 1L),
            tuple(UnitScope.DOCUMENT, "acme", "bob", 1L, 1L, 2L, 3L, 1L),
            tuple(UnitScope.DOCUMENT, "ann", "bob", 2L, 2L, 2L, 3L, 2L),
            tuple(UnitScope.PARAGRAPH, "acme", "bob", 1L, 1L, 3L, 4L, 1L),
            tuple(UnitScope.PARAGRAPH, "ann", "bob", 2L, 2L, 3L, 4L, 2L),
            tuple(UnitScope.SENTENCE, "acme", "bob", 1L, 1L, 3L, 5L, 1L),
            tuple(UnitScope.SENTENCE, "ann", "bob", 2L, 3L, 3L, 5L, 2L));
  }

  @Test
  void measuresFollowTheirDefinitions() {
    EntityPair pair =
        pair(UnitScope.SENTENCE, "ann", "bob"); // cells 2, 1, 1, 1; expected 1.8, 1.2, 1.2, 0.8
    assertThat(pair.association().expectedCount()).isCloseTo(1.8, within(1e-15));
    assertThat(pair.association().pmi()).isCloseTo(Math.log(2 / 1.8) / Math.log(2), within(1e-14));
    assertThat(requireNonNull(pair.association().contrast()).npmi())
        .isCloseTo(Math.log(0.4 / 0.36) / -Math.log(0.4), within(1e-14));
    assertThat(pair.association().g2())
        .isCloseTo(
            2 * (2 * Math.log(2 / 1.8) + 2 * Math.log(1 / 1.2) + Math.log(1 / 0.8)), within(1e-14));
    assertThat(requireNonNull(pair.association().contrast()).logDice())
        .isCloseTo(14 + Math.log(4.0 / 6) / Math.log(2), within(1e-14));
    assertThat(pair.association().jaccard()).isCloseTo(2.0 / 4, within(1e-15));
    assertThat(pair.association().lift()).isCloseTo(2 / 1.8, within(1e-15));
    assertThat(pair.sourceCount()).isEqualTo(1);
    EntityPair everywhere = pair(UnitScope.DOCUMENT, "ann", "bob"); // cells 2, 0, 0, 1: never apart
    assertThat(requireNonNull(everywhere.association().contrast()).npmi())
        .isCloseTo(1, within(1e-15));
    assertThat(everywhere.association().jaccard()).isEqualTo(1);
  }

  @Test
  void pairSentimentIsTheMeanOverTheUnitsWithBoth() {
    EntityPair sentence = pair(UnitScope.SENTENCE, "ann", "bob"); // 0 and −1, one a document
    assertThat(requireNonNull(sentence.sentiment()).mean()).isEqualTo(-0.5);
    // variance = 2/1 · (0.5² + 0.5²)/2² = 0.25, with odds of 1/3 between −1 and 1
    ConfidenceInterval interval = requireNonNull(requireNonNull(sentence.sentiment()).interval());
    double factor = Math.exp(T_1 * 0.5 / 2 / (0.25 * 0.75));
    assertThat(interval.low()).isCloseTo(-1 + 2 / (1 + 3 * factor), within(1e-9));
    assertThat(interval.high()).isCloseTo(-1 + 2 / (1 + 3 / factor), within(1e-9));
    assertThat(sentence.sentimentCoverage()).isEqualTo(1);
    EntityPair paragraph = pair(UnitScope.PARAGRAPH, "ann", "bob"); // Ann (0 + 1)/2, Bob 0; and −1
    assertThat(requireNonNull(paragraph.sentiment()).mean()).isEqualTo(-0.375);
    EntityPair document =
        pair(UnitScope.DOCUMENT, "ann", "bob"); // Ann (0 + 1)/2, Bob (0 + 0)/2; and −1
    assertThat(requireNonNull(document.sentiment()).mean()).isEqualTo(-0.375);
    EntityPair once = pair(UnitScope.SENTENCE, "acme", "bob");
    assertThat(requireNonNull(once.sentiment()).mean()).isEqualTo(0);
    assertThat(requireNonNull(once.sentiment()).interval()).isNull();
  }

  @Test
  void entitySentimentIsClusteredByDocument() {
    EntityTone ann = Runs.records(snapshot, EntityTone.TABLE).get(1);
    assertThat(ann.entityId()).isEqualTo("ann");
    assertThat(ann.scoredCount()).isEqualTo(3);
    ToneMeasures tone = requireNonNull(ann.tone());
    assertThat(tone.mean()).isEqualTo(0); // 0, 1 in a; −1 in b
    // variance = 9/(9 − 5) · (1² + (−1)²)/3² = 1/2
    assertThat(requireNonNull(tone.meanInterval()).high())
        .isCloseTo(Math.tanh(T_1 * Math.sqrt(0.5)), within(1e-9));
    assertThat(tone.negative()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(tone.neutral()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(tone.positive()).isCloseTo(1.0 / 3, within(1e-15));
    // All mentions of wire in January: 0, 0, 1, 0, 0 in a and −1, −1 in b.
    assertThat(tone.baselineDifference()).isCloseTo(1.0 / 7, within(1e-6));
  }

  @Test
  void evidenceIsTheSentencesOfTheClosestMentions() {
    assertThat(Runs.records(snapshot, Evidence.TABLE))
        .extracting(
            Evidence::scope, Evidence::entityA, Evidence::entityB, Evidence::rank, Evidence::text)
        .contains(
            tuple(UnitScope.SENTENCE, "ann", "bob", 1, "Ann met Bob."),
            tuple(UnitScope.SENTENCE, "ann", "bob", 2, "Ann and Bob were bad."),
            tuple(UnitScope.DOCUMENT, "acme", "ann", 1, "Ann is good. Acme hired Bob."),
            tuple(UnitScope.DOCUMENT, "acme", "ann", 2, "Ann met Bob. … Acme hired Bob."));
  }

  private static EntityPair pair(UnitScope scope, String a, String b) {
    return Runs.records(snapshot, EntityPair.TABLE).stream()
        .filter(p -> p.scope() == scope && p.entityA().equals(a) && p.entityB().equals(b))
        .findFirst()
        .orElseThrow();
  }
}
