package org.corpusstats.aggregate.entity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.measure.sentiment.ClusteredDifference;
import org.corpusstats.measure.sentiment.ClusteredDifference.Shared;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.row.EntitySource;
import org.corpusstats.table.row.Estimate;
import org.corpusstats.table.row.ToneDifference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of three sources and of none, and what each says of some of eight entities. */
class EntitySourcesTest {
  private static final int ENTITIES = 8;

  /** Documents that an entity needs to be compared. */
  private static final int LEAST = 5;

  private static final Random RANDOM = new Random(16);
  private static final Corpus CORPUS = corpus();

  /** What a document says of an entity: its mentions, those that were scored, and their sum. */
  private record Said(String entity, String document, long mentions, long scored, long tone) {}

  private record Corpus(Map<String, @Nullable String> sources, List<Said> said) {
    boolean isOf(Said said, @Nullable String source) {
      return Objects.equals(sources.get(said.document()), source);
    }

    List<Said> where(Predicate<Said> which) {
      return said.stream().filter(which).toList();
    }

    long documentsOf(@Nullable String source) {
      return sources.values().stream().filter(of -> Objects.equals(of, source)).count();
    }

    List<Said> of(String entity) {
      return where(one -> one.entity().equals(entity));
    }
  }

  @AfterEach
  void clearCache() {
    LocalSpark.session().catalog().clearCache();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void everyRowIsAsItsDefinitionHasIt(int partitions) {
    List<EntitySource> rows = rows(CORPUS, partitions);
    assertThat(rows).hasSizeBetween(20, 32);
    long frequent = eligible(CORPUS);
    long tests = 3 * frequent;
    assertThat(frequent).isLessThan(ENTITIES);
    List<Double> log10Ps =
        rows.stream()
            .filter(row -> row.significance() != null)
            .map(row -> requireNonNull(row.significance()).log10P())
            .sorted()
            .toList();
    for (EntitySource row : rows) {
      List<Said> everywhere = CORPUS.of(row.entityId());
      List<Said> here = everywhere.stream().filter(of -> CORPUS.isOf(of, row.source())).toList();
      long inSource = CORPUS.documentsOf(row.source());
      long all = CORPUS.sources().size();
      assertThat(row.documentCount()).isEqualTo(here.size());
      assertThat(row.mentionCount()).isEqualTo(here.stream().mapToLong(Said::mentions).sum());
      assertThat(row.share().sourceDocumentCount()).isEqualTo(inSource);
      assertThat(row.share().documentShare()).isEqualTo((double) here.size() / inSource);
      long rest = (long) everywhere.size() - here.size();
      assertThat(row.share().restDocumentCount()).isEqualTo(rest);
      assertThat(row.share().restDocumentShare()).isEqualTo((double) rest / (all - inSource));
      assertThat(row.sentiment()).isEqualTo(Estimate.of(mean(here)));
      if (row.source() == null || everywhere.size() < LEAST) {
        assertThat(row.share().contrast()).isNull();
        assertThat(row.significance()).isNull();
      } else {
        ContingencyTable table =
            new ContingencyTable(here.size(), everywhere.size(), inSource, all);
        assertThat(requireNonNull(row.share().contrast()).expectedCount())
            .isEqualTo(table.expected());
        assertThat(row.share().contrast().logRatio())
            .isEqualTo(Keyness.logRatio(here.size(), inSource, rest, all - inSource));
        assertThat(row.share().contrast().logRatioConservative())
            .isEqualTo(
                Keyness.conservativeLogRatio(here.size(), inSource, rest, all - inSource, tests));
        double log10P = FisherExact.log10RightTail(table);
        assertThat(requireNonNull(row.significance()).log10P()).isEqualTo(log10P);
        assertThat(row.significance().log10Q()).isEqualTo(log10Q(log10Ps, log10P, tests));
      }
    }
  }

  /** Means as the definition has them; the formulas have tests of their own. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void tonesAreComparedWithTheSourceAndWithOthers(int partitions) {
    for (EntitySource row : rows(CORPUS, partitions)) {
      List<Said> own = CORPUS.of(row.entityId());
      List<Said> here = own.stream().filter(of -> CORPUS.isOf(of, row.source())).toList();
      List<Said> there = own.stream().filter(of -> !CORPUS.isOf(of, row.source())).toList();
      List<Said> all = CORPUS.where(of -> CORPUS.isOf(of, row.source()));
      ClusteredMean tone = mean(here);
      ClusteredMean others = mean(there);
      if (row.source() == null || tone == null) {
        assertThat(row.manner()).isNull();
        assertThat(row.others()).isNull();
        continue;
      }
      assertThat(row.manner())
          .isEqualTo(
              ToneDifference.of(
                  new ClusteredDifference(tone, requireNonNull(mean(all)), shared(here, all))));
      assertThat(row.others())
          .isEqualTo(
              others == null
                  ? null
                  : ToneDifference.of(new ClusteredDifference(tone, others, Shared.NOTHING)));
    }
  }

  @Test
  void whereOneSourceHasAllNothingIsCompared() {
    Map<String, @Nullable String> sources = new HashMap<>();
    CORPUS.sources().keySet().forEach(document -> sources.put(document, "only"));
    List<EntitySource> rows = rows(new Corpus(sources, CORPUS.said()), 2);
    assertThat(rows)
        .hasSize(ENTITIES)
        .allSatisfy(
            row -> {
              assertThat(row.share().contrast()).isNull();
              assertThat(row.share().restDocumentShare()).isNull();
              assertThat(row.significance()).isNull();
              assertThat(row.others()).isNull();
            })
        .anySatisfy(row -> assertThat(row.manner()).isNotNull());
  }

  private static Corpus corpus() {
    Map<String, @Nullable String> sources = new HashMap<>();
    List<Said> said = new ArrayList<>();
    for (int d = 0; d < 60; d++) {
      String document = "d%02d".formatted(d);
      int source = Math.min(3, RANDOM.nextInt(6));
      sources.put(document, source == 3 ? null : "s" + source);
      for (int entity = 0; entity < ENTITIES; entity++) {
        boolean isFavourite = source == entity % 3;
        if (RANDOM.nextInt(entity == 7 ? 40 : isFavourite ? 3 : 8) == 0) {
          long mentions = RANDOM.nextLong(1, 5);
          long scored = RANDOM.nextLong(mentions + 1);
          long tone = scored * (RANDOM.nextLong(1_600_000) - 800_000L + 25_000L * entity);
          said.add(new Said("e" + entity, document, mentions, scored, tone));
        }
      }
    }
    return new Corpus(sources, said);
  }

  private static long eligible(Corpus corpus) {
    return corpus.said().stream()
        .map(Said::entity)
        .distinct()
        .filter(entity -> corpus.of(entity).size() >= LEAST)
        .count();
  }

  /** Benjamini and Hochberg's q by its definition: the least of what larger p-values give. */
  private static double log10Q(List<Double> rising, double log10P, long tests) {
    double least = 0;
    for (int i = rising.size() - 1; i >= 0 && rising.get(i) >= log10P; i--) {
      least = Math.min(least, BenjaminiHochberg.log10Scaled(rising.get(i), i + 1, tests));
    }
    return least;
  }

  private static @Nullable ClusteredMean mean(List<Said> said) {
    Map<String, ClusteredMean> documents = new HashMap<>();
    for (Said one : said) {
      if (one.scored() > 0) {
        documents.merge(
            one.document(),
            ClusteredMean.ofDocument(one.scored(), one.tone()),
            (a, b) -> ClusteredMean.ofDocument(a.values() + b.values(), a.sum() + b.sum()));
      }
    }
    return documents.values().stream().reduce(ClusteredMean::plus).orElse(null);
  }

  private static Shared shared(List<Said> own, List<Said> all) {
    Shared shared = Shared.NOTHING;
    for (Said one : own) {
      for (Said other : all) {
        if (one.document().equals(other.document())) {
          shared =
              new Shared(
                  shared.sums().add(product(one.tone(), other.tone())),
                  shared.sumTimesOtherCount().add(product(one.tone(), other.scored())),
                  shared.countTimesOtherSum().add(product(one.scored(), other.tone())),
                  shared.counts().add(product(one.scored(), other.scored())));
        }
      }
    }
    return shared;
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private static List<EntitySource> rows(Corpus corpus, int partitions) {
    AggregateConfig config = Configs.with("min-source-documents = " + LEAST);
    List<Row> documents = new ArrayList<>();
    corpus.sources().forEach((id, source) -> documents.add(RowFactory.create(id, source)));
    List<Row> said =
        corpus.said().stream()
            .map(
                one ->
                    RowFactory.create(
                        one.entity(), one.document(), one.mentions(), one.scored(), one.tone()))
            .toList();
    List<Row> entities =
        corpus.said().stream()
            .map(Said::entity)
            .distinct()
            .map(id -> RowFactory.create(id, (long) corpus.of(id).size()))
            .toList();
    GivenTables tables =
        new GivenTables(
            Map.of(
                "representatives",
                table("doc_id string, source string", documents).repartition(partitions),
                "entities_in_documents",
                table(
                        "entity_id string, doc_id string, mentions long, scored long,"
                            + " tone_millionths long",
                        said)
                    .repartition(partitions),
                "entities",
                table("entity_id string, document_count long", entities)));
    return new EntitySources()
            .compute(tables, config)
            .selectExpr(EntitySource.TABLE.schema().fieldNames())
            .collectAsList()
            .stream()
            .map(EntitySource.TABLE.codec()::fromRow)
            .toList();
  }

  private static Dataset<Row> table(String schema, List<Row> rows) {
    return LocalSpark.session().createDataFrame(rows, StructType.fromDDL(schema));
  }
}
