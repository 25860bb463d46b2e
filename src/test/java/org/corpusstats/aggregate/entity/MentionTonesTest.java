package org.corpusstats.aggregate.entity;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.AggregateConfig.Prevalence;
import org.corpusstats.aggregate.AggregateConfig.ToneMeasure;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.ConfidenceInterval;
import org.corpusstats.table.row.EntityTone;
import org.corpusstats.table.row.ToneMeasures;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModelFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three mentions of Ann and one of Bob in two documents, worked out by hand. */
class MentionTonesTest {
  private static final String MENTIONS =
      "doc_id string, sentence_index int, entity_id string, clause_sentiment double,"
          + " negative double, neutral double, positive double, sentiment double";

  private final List<Row> mentions =
      new ArrayList<>(
          List.of(
              mention("d1", 0, "ann", -0.5, 0.7, 0.2, 0.1),
              mention("d1", 1, "ann", 0.5, 0.1, 0.3, 0.6),
              mention("d1", 1, "bob", 0.0, 0.2, 0.8, 0.0),
              mention("d2", 0, "ann", -0.25, 0.25, 0.5, 0.25),
              RowFactory.create("d2", 1, "ann", null, null, null, null, null)));

  @Test
  void sharesAreMeansOfTheProbabilitiesOfEachMention() {
    EntityTone ann = ann(ToneMeasure.TARGET, Prevalence.NEWS);
    assertThat(ann.mentionCount()).isEqualTo(4);
    assertThat(ann.scoredCount()).isEqualTo(3);
    assertThat(tone(ann).negative()).isCloseTo((0.7 + 0.1 + 0.25) / 3, within(1e-12));
    assertThat(tone(ann).neutral()).isCloseTo((0.2 + 0.3 + 0.5) / 3, within(1e-12));
    assertThat(tone(ann).positive()).isCloseTo((0.1 + 0.6 + 0.25) / 3, within(1e-12));
    assertThat(tone(ann).mean()).isCloseTo((-0.6 + 0.5 + 0) / 3, within(1e-12));
  }

  @Test
  void intervalsAreClusteredByDocument() {
    ToneMeasures tone = tone(ann(ToneMeasure.TARGET, Prevalence.NEWS));
    assertThat(tone.negativeInterval()).isEqualTo(share(800_000, 250_000));
    assertThat(tone.neutralInterval()).isEqualTo(share(500_000, 500_000));
    assertThat(tone.positiveInterval()).isEqualTo(share(700_000, 250_000));
    assertThat(tone.meanInterval())
        .isEqualTo(ConfidenceInterval.ofNullable(sums(-100_000, 0).interval()));
    // No mention is neutral by the clause, which tells nothing of how documents differ.
    assertThat(tone(ann(ToneMeasure.CLAUSE, Prevalence.NEWS)).neutralInterval()).isNull();
  }

  private static @Nullable ConfidenceInterval share(long first, long second) {
    return ConfidenceInterval.ofNullable(sums(first, second).shareInterval());
  }

  /** Ann's two scored mentions in d1 and one in d2. */
  private static ClusteredMean sums(long first, long second) {
    return ClusteredMean.ofDocument(2, first).plus(ClusteredMean.ofDocument(1, second));
  }

  @Test
  void aScoreOfTheClauseOrSentenceIsOneClassByTheThresholds() {
    EntityTone byClause = ann(ToneMeasure.CLAUSE, Prevalence.NEWS);
    assertThat(tone(byClause).negative()).isCloseTo(2.0 / 3, within(1e-12)); // −0.5 and −0.25
    assertThat(tone(byClause).neutral()).isZero();
    assertThat(tone(byClause).positive()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(tone(byClause).mean()).isCloseTo(-0.25 / 3, within(1e-12));
    EntityTone bySentence = ann(ToneMeasure.SENTENCE, Prevalence.NEWS);
    assertThat(bySentence.scoredCount()).isEqualTo(3);
    assertThat(tone(bySentence).positive()).isCloseTo(1, within(1e-12));
    assertThat(tone(bySentence).mean()).isCloseTo(0.75, within(1e-12));
  }

  /** Mentions that are sure of their class, each class as common as in ordinary news. */
  @Test
  void prevalenceOfTheCorpusChangesLittleWhereItIsThatOfNews() {
    Tone news = ToneModelFile.shipped().prevalence();
    for (int i = 0; i < Math.round(1000 * news.negative()); i++) {
      mentions.add(mention("d1", 0, "cy", 0.0, 0.98, 0.01, 0.01));
    }
    for (int i = 0; i < Math.round(1000 * news.neutral()); i++) {
      mentions.add(mention("d1", 0, "cy", 0.0, 0.001, 0.998, 0.001));
    }
    for (int i = 0; i < Math.round(1000 * news.positive()); i++) {
      mentions.add(mention("d1", 0, "cy", 0.0, 0.01, 0.01, 0.98));
    }
    EntityTone asInNews = ann(ToneMeasure.TARGET, Prevalence.NEWS);
    EntityTone shifted = ann(ToneMeasure.TARGET, Prevalence.CORPUS);
    assertThat(tone(shifted).negative()).isCloseTo(tone(asInNews).negative(), within(0.02));
    assertThat(tone(shifted).positive()).isCloseTo(tone(asInNews).positive(), within(0.02));
  }

  /** A thousand mentions of others that are surely ill make that likelier for Ann too. */
  @Test
  void prevalenceOfTheCorpusFollowsItsMentions() {
    for (int i = 0; i < 1000; i++) {
      mentions.add(mention("d1", 0, "cy", 0.0, 0.92, 0.04, 0.04));
    }
    EntityTone asInNews = ann(ToneMeasure.TARGET, Prevalence.NEWS);
    EntityTone shifted = ann(ToneMeasure.TARGET, Prevalence.CORPUS);
    assertThat(tone(shifted).negative()).isGreaterThan(tone(asInNews).negative() + 0.1);
  }

  /** However many mentions are surely neutral, the others keep a chance to be something else. */
  @Test
  void prevalenceOfTheCorpusLeavesNoClassWithoutAnyChance() {
    for (int i = 0; i < 5000; i++) {
      mentions.add(mention("d1", 0, "cy", 0.0, 0.0, 1.0, 0.0));
    }
    EntityTone shifted = ann(ToneMeasure.TARGET, Prevalence.CORPUS);
    assertThat(tone(shifted).negative()).isGreaterThan(0.05);
    assertThat(tone(shifted).positive()).isGreaterThan(0.05);
  }

  /** People chose targets of whom something is said: neutral is rarer among them. */
  @Test
  void prevalenceOfTrainingIsThatOfTargetsThatPeopleChose() {
    EntityTone asInNews = ann(ToneMeasure.TARGET, Prevalence.NEWS);
    EntityTone asTrained = ann(ToneMeasure.TARGET, Prevalence.TRAINING);
    assertThat(tone(asTrained).neutral()).isLessThan(tone(asInNews).neutral() - 0.1);
  }

  private EntityTone ann(ToneMeasure tone, Prevalence prevalence) {
    Map<String, Dataset<Row>> tables =
        Map.of(
            "mentions", table(MENTIONS, mentions).withColumn("paragraph_index", lit(0)),
            "sentences",
                table(
                    "doc_id string, sentence_index int, sentiment double",
                    List.of(
                        RowFactory.create("d1", 0, 1.0),
                        RowFactory.create("d1", 1, 0.75),
                        RowFactory.create("d2", 0, 0.5),
                        RowFactory.create("d2", 1, null))),
            "representatives",
                table(
                    "doc_id string, source string, published date",
                    List.of(
                        RowFactory.create("d1", "wire", null),
                        RowFactory.create("d2", null, null))));
    RowCodec<EntityTone> codec = EntityTone.TABLE.codec();
    AggregateConfig config = config(tone, prevalence);
    GivenTables all =
        new GivenTables(tables).with(config, new MentionTones(), new EntitiesInDocuments());
    return new EntitySentiment()
        .compute(all, config).selectExpr(codec.schema().fieldNames()).collectAsList().stream()
            .map(codec::fromRow)
            .filter(row -> row.entityId().equals("ann"))
            .findFirst()
            .orElseThrow();
  }

  private static ToneMeasures tone(EntityTone entity) {
    return requireNonNull(entity.tone());
  }

  private static AggregateConfig config(ToneMeasure tone, Prevalence prevalence) {
    return Configs.with(
        "tone = %s, prevalence = %s"
            .formatted(
                tone.name().toLowerCase(Locale.ROOT), prevalence.name().toLowerCase(Locale.ROOT)));
  }

  private static Row mention(
      String doc,
      int sentence,
      String entity,
      double clause,
      double negative,
      double neutral,
      double positive) {
    return RowFactory.create(
        doc, sentence, entity, clause, negative, neutral, positive, positive - negative);
  }

  private static Dataset<Row> table(String schema, List<Row> rows) {
    return LocalSpark.session().createDataFrame(rows, StructType.fromDDL(schema));
  }
}
