package org.corpusstats.report.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusstats.core.UserError;
import org.corpusstats.measure.network.NetworkLayout;
import org.corpusstats.measure.network.NetworkLayout.Position;
import org.corpusstats.measure.network.WeightedNetwork;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/**
 * The network of a selection of pairs. Its nodes are in memory, with their places in the plane;
 * edges, of which there are more, are asked for again when they are written.
 */
final class EntityGraph {
  private static final long SEED = 1;

  /**
   * An entity with at least one edge.
   *
   * @param row with the columns {@link GraphColumn#OF_NODES} and those of {@link #nodeQuery}
   */
  record Node(String id, String name, AnswerRow row, Position place) {}

  private final SqlEngine snapshot;
  private final PairSelection selection;
  private final List<Node> nodes;
  private final long edgeCount;

  private EntityGraph(
      SqlEngine snapshot, PairSelection selection, List<Node> nodes, long edgeCount) {
    this.snapshot = snapshot;
    this.selection = selection;
    this.nodes = nodes;
    this.edgeCount = edgeCount;
  }

  /**
   * @throws UserError where no pair is selected
   */
  static EntityGraph of(SqlEngine snapshot, PairSelection selection) {
    selection.check(snapshot);
    List<AnswerRow> rows = new ArrayList<>();
    snapshot.stream(nodeQuery(selection), columns -> {}, rows::add);
    if (rows.isEmpty()) {
      throw new UserError("no pair is left to export. " + selection.description());
    }
    Map<String, Integer> numbers = new HashMap<>();
    rows.forEach(row -> numbers.put(row.text("entity_id"), numbers.size()));
    Edges edges = new Edges(numbers);
    snapshot.stream(
        "SELECT p.entity_a, p.entity_b, p.both_count FROM entity_pairs p WHERE "
            + selection.condition()
            + " ORDER BY p.entity_a, p.entity_b",
        columns -> {},
        edges::add);
    List<Position> places = NetworkLayout.positions(edges.network(), SEED);
    List<Node> nodes =
        IntStream.range(0, rows.size()).mapToObj(i -> node(rows.get(i), places.get(i))).toList();
    return new EntityGraph(snapshot, selection, nodes, edges.size());
  }

  List<Node> nodes() {
    return nodes;
  }

  long edgeCount() {
    return edgeCount;
  }

  /**
   * Hands over the edges one after another, in the order of their entities' ids.
   *
   * @param taker of rows with the columns entity_a, entity_b, {@link GraphColumn#OF_EDGES} and what
   *     {@link Period#of} reads
   */
  void edges(Consumer<AnswerRow> taker) {
    snapshot.stream(edgeQuery(), columns -> {}, taker);
  }

  /** Aggregate.period of the snapshot. */
  String periodLength() {
    return Period.length(snapshot.manifest());
  }

  About about() {
    return About.of(
        snapshot.manifest(),
        "Entities that appear together, from snapshot "
            + snapshot.manifest().snapshot()
            + ". "
            + selection.description()
            + " Weight of an edge: "
            + selection.scope().columnValue()
            + "s with both. Communities: those of the whole network of documents, entity_network."
            + " Positions: VOS layout.");
  }

  private static Node node(AnswerRow row, Position place) {
    return new Node(row.text("entity_id"), row.text("name"), row, place);
  }

  private static String nodeQuery(PairSelection selection) {
    return """
        SELECT e.entity_id, e.name, %s, t.periods
        FROM entities e
        LEFT JOIN entity_sentiment s ON s.entity_id = e.entity_id
        LEFT JOIN entity_network n ON n.entity_id = e.entity_id
        LEFT JOIN (
          SELECT entity_id, %s AS periods
          FROM entity_periods WHERE period_start IS NOT NULL GROUP BY entity_id
        ) t ON t.entity_id = e.entity_id
        WHERE e.entity_id IN (
          SELECT p.entity_a FROM entity_pairs p WHERE %s
          UNION SELECT p.entity_b FROM entity_pairs p WHERE %s)
        ORDER BY e.entity_id
        """
        .formatted(
            selected(GraphColumn.OF_NODES),
            Period.listed("document_count"),
            selection.condition(),
            selection.condition());
  }

  private String edgeQuery() {
    return """
        SELECT p.entity_a, p.entity_b, %s, t.periods
        FROM entity_pairs p
        LEFT JOIN entity_network_edges w
          ON w.entity_a = p.entity_a AND w.entity_b = p.entity_b
        LEFT JOIN (
          SELECT entity_a, entity_b, %s AS periods
          FROM pair_periods WHERE period_start IS NOT NULL GROUP BY entity_a, entity_b
        ) t ON t.entity_a = p.entity_a AND t.entity_b = p.entity_b
        WHERE %s
        ORDER BY p.entity_a, p.entity_b
        """
        .formatted(
            selected(GraphColumn.OF_EDGES), Period.listed("both_count"), selection.condition());
  }

  private static String selected(List<GraphColumn> columns) {
    return columns.stream().map(GraphColumn::selected).collect(Collectors.joining(", "));
  }

  /** The ends and weights of edges as numbers. */
  private static final class Edges {
    private final Map<String, Integer> numbers;
    private final List<int[]> ends = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private Edges(Map<String, Integer> numbers) {
      this.numbers = numbers;
    }

    private void add(AnswerRow row) {
      ends.add(new int[] {number(row.text("entity_a")), number(row.text("entity_b"))});
      weights.add(row.number("both_count"));
    }

    private int number(String entity) {
      Integer number = numbers.get(entity);
      if (number == null) {
        throw new IllegalStateException("a pair has " + entity + ", which is not in entities");
      }
      return number;
    }

    private int size() {
      return ends.size();
    }

    private WeightedNetwork network() {
      return new WeightedNetwork(
          numbers.size(),
          ends.stream().mapToInt(end -> end[0]).toArray(),
          ends.stream().mapToInt(end -> end[1]).toArray(),
          weights.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
