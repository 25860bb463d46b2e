package org.corpusstats.aggregate.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.PairCorpus.PairDocument;
import org.corpusstats.aggregate.pair.PairsByDefinition.DocumentPair;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.NetworkEdge;
import org.corpusstats.table.row.NetworkNode;
import org.corpusstats.table.row.NetworkNode.Community;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityNetworkTest {
  private static final PairCorpus CROWD = PairCorpus.random(new Random(17), 300, 14);
  private static final String SETTINGS = "network-max-p = 0.4, network-min-documents = 3";

  /** Sixty documents of two stories, whose casts of five appear in threes. */
  private static final PairCorpus STORIES = stories();

  private record Network(List<NetworkEdge> edges, List<NetworkNode> nodes) {}

  /** The weight of a pair by its definition. */
  private record Weighed(long documents, double weight) {}

  @AfterEach
  void clearCache() {
    LocalSpark.session().catalog().clearCache();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void edgesAreTheAttractedPairsWeighedByTheCompanyOfTheirDocuments(int partitions) {
    AggregateConfig config = Configs.with(SETTINGS);
    GivenTables tables = pairs(CROWD, partitions, config);
    Map<List<String>, Weighed> defined = byDefinition(CROWD);
    Set<List<String>> tied = new HashSet<>();
    for (EntityPair pair : rows(tables, EntityPair.TABLE)) {
      if (pair.scope() == UnitScope.DOCUMENT
          && pair.significance().pValue() <= 0.4
          && pair.bothCount() >= 3) {
        tied.add(List.of(pair.entityA(), pair.entityB()));
      }
    }
    List<NetworkEdge> edges = network(tables, config).edges();
    assertThat(edges)
        .extracting(edge -> List.of(edge.entityA(), edge.entityB()))
        .containsExactlyInAnyOrderElementsOf(tied)
        .hasSizeBetween(10, 80);
    for (NetworkEdge edge : edges) {
      Weighed expected = defined.get(List.of(edge.entityA(), edge.entityB()));
      assertThat(edge.bothCount()).isEqualTo(Objects.requireNonNull(expected).documents());
      assertThat(edge.weight().fractionalWeight()).isCloseTo(expected.weight(), within(1e-7));
      assertThat(edge.nameA()).isEqualTo("Name of " + edge.entityA());
    }
  }

  @Test
  void degreesAndStrengthsAreThoseOfTheEdges() {
    AggregateConfig config = Configs.with(SETTINGS + ", network-backbone-alpha = 0.3");
    Network network = network(pairs(CROWD, 3, config), config);
    Map<String, List<NetworkEdge>> ofNode = new HashMap<>();
    for (NetworkEdge edge : network.edges()) {
      ofNode.computeIfAbsent(edge.entityA(), node -> new ArrayList<>()).add(edge);
      ofNode.computeIfAbsent(edge.entityB(), node -> new ArrayList<>()).add(edge);
    }
    assertThat(network.nodes())
        .extracting(NetworkNode::entityId)
        .containsExactlyInAnyOrderElementsOf(ofNode.keySet());
    for (NetworkNode node : network.nodes()) {
      List<NetworkEdge> edges = Objects.requireNonNull(ofNode.get(node.entityId()));
      assertThat(node.degree()).isEqualTo(edges.size());
      assertThat(node.strength()).isEqualTo(edges.stream().mapToLong(NetworkEdge::bothCount).sum());
      assertThat(node.fractionalStrength()).isCloseTo(strength(edges), within(1e-9));
      assertThat(node.backboneDegree())
          .isEqualTo(edges.stream().filter(edge -> edge.weight().inBackbone()).count());
      assertThat(node.name()).isEqualTo("Name of " + node.entityId());
    }
    for (NetworkEdge edge : network.edges()) {
      double alpha = 1;
      for (String end : List.of(edge.entityA(), edge.entityB())) {
        List<NetworkEdge> edges = Objects.requireNonNull(ofNode.get(end));
        double share = edge.weight().fractionalWeight() / strength(edges);
        alpha = Math.min(alpha, Math.pow(1 - share, edges.size() - 1.0));
      }
      assertThat(edge.weight().alpha()).isCloseTo(alpha, within(1e-9));
      assertThat(edge.weight().inBackbone()).isEqualTo(alpha < 0.3);
    }
    assertThat(network.edges()).anySatisfy(edge -> assertThat(edge.weight().inBackbone()).isTrue());
  }

  @Test
  void everyOrderOfTheSameDocumentsGivesTheSameNetwork() {
    AggregateConfig config = Configs.with(SETTINGS);
    List<PairDocument> shuffled = new ArrayList<>(CROWD.documents());
    Collections.shuffle(shuffled, new Random(1));
    Network one = network(pairs(CROWD, 1, config), config);
    Network other = network(pairs(new PairCorpus(shuffled), 7, config), config);
    assertThat(other.edges()).containsExactlyInAnyOrderElementsOf(one.edges());
    assertThat(other.nodes()).containsExactlyInAnyOrderElementsOf(one.nodes());
  }

  @Test
  void eachStoryIsACommunityThatIsCalledByItsStrongest() {
    AggregateConfig config = Configs.with("");
    Network network = network(pairs(STORIES, 2, config), config);
    Map<String, Set<String>> communities = new TreeMap<>();
    Map<String, Double> strengths = new HashMap<>();
    for (NetworkNode node : network.nodes()) {
      Community community = Objects.requireNonNull(node.community());
      communities.computeIfAbsent(community.id(), id -> new TreeSet<>()).add(node.entityId());
      strengths.put(node.entityId(), node.fractionalStrength());
      assertThat(community.name()).isEqualTo("Name of " + community.id());
    }
    assertThat(communities.values())
        .containsExactlyInAnyOrder(
            Set.of("e00", "e02", "e04", "e06", "e08"), Set.of("e01", "e03", "e05", "e07", "e09"));
    communities.forEach(
        (id, members) ->
            assertThat(members)
                .allSatisfy(
                    member ->
                        assertThat(strengths.get(id))
                            .isGreaterThanOrEqualTo(strengths.get(member))));
    assertThat(network.nodes())
        .allSatisfy(node -> assertThat(node.community()).extracting(Community::size).isEqualTo(5L));
  }

  @Test
  void whoHasNoneOfTheStrongestEdgesIsInNoCommunity() {
    AggregateConfig config = Configs.with("network-max-edges = 2");
    Network network = network(pairs(STORIES, 2, config), config);
    assertThat(network.nodes())
        .hasSize(10)
        .filteredOn(node -> node.community() != null)
        .hasSizeBetween(3, 4);
  }

  @Test
  void whatIsRelatedByNameIsNoEdge() {
    AggregateConfig config = Configs.with("");
    GivenTables tables = STORIES.tables(2, config);
    GivenTables related =
        tables.with(
            RelatedPair.TABLE,
            LocalSpark.session().sql("SELECT 'e00' AS entity_a, 'e02' AS entity_b"));
    Network network = network(made(related, config, new PairTallies(), new EntityPairs()), config);
    assertThat(network.edges())
        .isNotEmpty()
        .noneSatisfy(
            edge ->
                assertThat(List.of(edge.entityA(), edge.entityB())).containsExactly("e00", "e02"));
  }

  @Test
  void withoutEdgesThereIsNoNetwork() {
    AggregateConfig config = Configs.with("pair-scopes = [sentence]");
    Network network = network(pairs(STORIES, 2, config), config);
    assertThat(network.edges()).isEmpty();
    assertThat(network.nodes()).isEmpty();
  }

  private static double strength(List<NetworkEdge> edges) {
    return edges.stream().mapToDouble(edge -> edge.weight().fractionalWeight()).sum();
  }

  private static Map<List<String>, Weighed> byDefinition(PairCorpus corpus) {
    Map<List<String>, Weighed> pairs = new HashMap<>();
    for (PairDocument document : corpus.documents()) {
      long entities = document.mentions().stream().map(MentionPlace::entity).distinct().count();
      for (DocumentPair pair : PairsByDefinition.of(document.mentions())) {
        if (pair.scope() == UnitScope.DOCUMENT && pair.units() > 0) {
          pairs.merge(
              List.of(PairCorpus.id(pair.a()), PairCorpus.id(pair.b())),
              new Weighed(1, 1.0 / (entities - 1)),
              (a, b) -> new Weighed(a.documents() + b.documents(), a.weight() + b.weight()));
        }
      }
    }
    return pairs;
  }

  private static GivenTables pairs(PairCorpus corpus, int partitions, AggregateConfig config) {
    return made(corpus.tables(partitions, config), config, new PairTallies(), new EntityPairs());
  }

  private static Network network(GivenTables pairs, AggregateConfig config) {
    GivenTables tables = made(pairs, config, new NetworkEdges(), new EntityNetwork());
    return new Network(rows(tables, NetworkEdge.TABLE), rows(tables, NetworkNode.TABLE));
  }

  /** Each table is computed once, as when it is written. */
  private static GivenTables made(
      GivenTables tables, AggregateConfig config, Statistic... statistics) {
    GivenTables made = tables;
    for (Statistic statistic : statistics) {
      StructType schema = statistic.table().schema();
      List<Row> rows =
          statistic.compute(made, config).selectExpr(schema.fieldNames()).collectAsList();
      made = made.with(statistic.table(), LocalSpark.session().createDataFrame(rows, schema));
    }
    return made;
  }

  private static <R extends Record> List<R> rows(GivenTables tables, Table<R> table) {
    return tables.read(table).selectExpr(table.schema().fieldNames()).collectAsList().stream()
        .map(table.codec()::fromRow)
        .toList();
  }

  private static PairCorpus stories() {
    Random random = new Random(2);
    List<PairDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<MentionPlace> mentions = new ArrayList<>();
      List<Integer> cast = new ArrayList<>(List.of(0, 2, 4, 6, 8));
      Collections.shuffle(cast, random);
      for (int place = 0; place < 3; place++) {
        int entity = cast.get(place) + i % 2;
        mentions.add(new MentionPlace(entity, 7, 0, 0, 20 * place, 20 * place + 5, null));
      }
      documents.add(new PairDocument("d" + i, "s", 0, List.of(0), mentions));
    }
    return new PairCorpus(documents);
  }
}
