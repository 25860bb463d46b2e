package org.corpusstats.aggregate.pair;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.pair.PairCorpus.PairDocument;
import org.corpusstats.measure.sentiment.Credibility;
import org.corpusstats.measure.sentiment.DocumentTones;
import org.corpusstats.measure.sentiment.SentimentSurprise;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Estimate;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.Test;

class ExpectedToneTest {
  /** The mean tones of an entity's documents. */
  private record Tones(String entity, List<Long> ofDocuments) {
    double sum() {
      return ofDocuments.stream().mapToLong(tone -> tone).sum() / 1e6;
    }
  }

  @Test
  void theModelIsFittedToTheMeanToneOfEachDocument() {
    List<Tones> entities = new ArrayList<>();
    Random random = new Random(12);
    for (int e = 0; e < 40; e++) {
      long tone = Math.round(2e5 * random.nextGaussian());
      List<Long> documents = new ArrayList<>();
      for (int d = random.nextInt(9); d >= 0; d--) {
        documents.add(tone + Math.round(1e5 * random.nextGaussian()));
      }
      entities.add(new Tones("e" + e, documents));
    }
    double n = entities.stream().mapToInt(e -> e.ofDocuments().size()).sum();
    Credibility credibility =
        Credibility.fit(
            40,
            (long) n,
            n,
            entities.stream().mapToDouble(Tones::sum).sum(),
            entities.stream()
                .flatMap(e -> e.ofDocuments().stream())
                .mapToDouble(tone -> Math.pow(tone / 1e6, 2))
                .sum(),
            entities.stream().mapToDouble(e -> e.sum() * e.sum() / e.ofDocuments().size()).sum(),
            entities.stream().mapToDouble(e -> Math.pow(e.ofDocuments().size(), 2)).sum());
    double factors = 0;
    double mean = 0;
    for (Tones entity : entities) {
      double factor = credibility.factor(entity.ofDocuments().size());
      factors += factor;
      mean += factor * entity.sum() / entity.ofDocuments().size();
    }
    SentimentSurprise fitted = fit(entities, 1);
    assertThat(fitted.credibility().within()).isCloseTo(credibility.within(), within(1e-10));
    assertThat(fitted.credibility().between()).isCloseTo(credibility.between(), within(1e-10));
    assertThat(fitted.collectiveMean()).isCloseTo(mean / factors, within(1e-8));
    assertThat(fit(entities, 5)).isEqualTo(fitted);
  }

  @Test
  void whereNothingTellsHowEntitiesDifferTheMeanOfAllDocumentsIsExpected() {
    SentimentSurprise once =
        fit(List.of(new Tones("a", List.of(200_000L)), new Tones("b", List.of(-100_000L))), 1);
    assertThat(once).isEqualTo(new SentimentSurprise(new Credibility(0, 0), 0.05));
    assertThat(fit(List.of(), 1)).isEqualTo(new SentimentSurprise(new Credibility(0, 0), 0));
    // A variance of 1e-21 between them is rounding, and no factor is above a billionth of it.
    assertThat(
            fit(List.of(new Tones("a", List.of(0L, 9_000L)), new Tones("b", List.of(0L, 0L))), 1)
                .collectiveMean())
        .isCloseTo(0.00225, within(1e-12));
  }

  /** At every scope, as a mention of one is evidence of it in any document without the other. */
  @Test
  void aPairIsComparedWithTheDocumentsThatHaveOneOfTheTwo() {
    PairCorpus corpus = PairCorpus.random(new Random(16), 200, 14);
    AggregateConfig config = Configs.with("");
    GivenTables tables = corpus.tables(3, config).with(config, new PairTallies());
    SentimentSurprise model = ExpectedTone.fit(ExpectedTone.entities(tables));
    List<EntityPair> pairs =
        new EntityPairs()
                .compute(tables, config)
                .selectExpr(EntityPair.TABLE.schema().fieldNames())
                .collectAsList()
                .stream()
                .map(EntityPair.TABLE.codec()::fromRow)
                .toList();
    assertThat(pairs).extracting(EntityPair::scope).contains(UnitScope.values());
    for (EntityPair pair : pairs) {
      Double expected =
          model.expectation(
              without(corpus, pair.entityA(), pair.entityB()),
              without(corpus, pair.entityB(), pair.entityA()));
      Estimate observed = pair.sentiment();
      if (expected == null || observed == null) {
        assertThat(pair.sentimentSurprise()).isNull();
      } else {
        assertThat(requireNonNull(pair.sentimentSurprise()))
            .isCloseTo(observed.mean() - expected, within(1e-6));
      }
    }
    assertThat(pairs).filteredOn(pair -> pair.sentimentSurprise() != null).hasSizeGreaterThan(100);
  }

  /** The mean tones towards an entity of the documents that do not mention another. */
  private static DocumentTones without(PairCorpus corpus, String entity, String other) {
    List<Long> means =
        corpus.documents().stream()
            .filter(document -> tones(document, other).isEmpty())
            .map(document -> tones(document, entity).stream().flatMap(Optional::stream).toList())
            .filter(tones -> !tones.isEmpty())
            .map(tones -> Math.round(tones.stream().mapToLong(t -> t).average().orElseThrow()))
            .toList();
    return new DocumentTones(means.size(), means.stream().mapToLong(mean -> mean).sum());
  }

  /** Of an entity's mentions in a document; empty for those that were not scored. */
  private static List<Optional<Long>> tones(PairDocument document, String entity) {
    return document.mentions().stream()
        .filter(mention -> PairCorpus.id(mention.entity()).equals(entity))
        .map(mention -> Optional.ofNullable(mention.tone()))
        .toList();
  }

  /** Half of the documents have the mean from two mentions; one more has none scored. */
  private static SentimentSurprise fit(List<Tones> entities, int partitions) {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create("e0", "unscored", 0L, 0L));
    for (Tones entity : entities) {
      for (int d = 0; d < entity.ofDocuments().size(); d++) {
        long mentions = 1L + d % 2;
        rows.add(
            RowFactory.create(
                entity.entity(), "d" + d, mentions, mentions * entity.ofDocuments().get(d)));
      }
    }
    Dataset<Row> table =
        LocalSpark.session()
            .createDataFrame(
                rows,
                StructType.fromDDL(
                    "entity_id string, doc_id string, scored bigint, tone_millionths bigint"))
            .repartition(partitions);
    return ExpectedTone.fit(
        ExpectedTone.entities(new GivenTables(Map.of(EntityInDocument.TABLE.name(), table))));
  }
}
