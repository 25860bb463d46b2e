package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.measure.network.NetworkLayout;
import org.corpusstats.measure.network.RectangleDrawing;
import org.corpusstats.measure.network.WeightedNetwork;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.NetworkEdge;
import org.corpusstats.table.row.NetworkNode;

/**
 * The network of names, drawn.
 *
 * @param nodes the most frequent names of it
 * @param circles where each node is drawn
 * @param width of the rectangle that they are in
 * @param communities the largest communities among the nodes, by their leading names; all others
 *     are one
 * @param ties the strongest between the nodes, those of the backbone first
 * @param measures that ties may be drawn by; the first is the one to begin with
 * @param resolution of the communities
 * @param seed of the search for them and of the positions
 */
record NetworkSection(
    DataTable nodes,
    List<Circle> circles,
    double width,
    List<String> communities,
    DataTable ties,
    List<String> measures,
    double resolution,
    long seed) {
  /**
   * A node of the drawing.
   *
   * @param radius on the same scale as its place; grows with the documents
   */
  record Circle(double x, double y, double radius) {}

  /** More colours are not told apart. */
  private static final int MOST_COMMUNITIES = 6;

  /** Fewer nodes are no group to the eye. */
  private static final int LEAST_NODES = 4;

  private static final double WIDTH = 1000;
  private static final double HEIGHT = 800;
  private static final double LEAST_RADIUS = 3;
  private static final double MOST_RADIUS = 16;

  /** Between circles, for the names beside them. */
  private static final double GAP = 11;

  private static final List<String> MEASURES =
      List.of("fractional_weight", "both_count", "log_odds_ratio", "npmi", "g2", "log_dice");

  static NetworkSection of(Inquiry inquiry) {
    DataTable nodes =
        inquiry.first(
            inquiry.rows(NetworkNode.TABLE),
            """
            SELECT n.entity_id, n.name, n.type, e.document_count, e.mention_count, n.degree,
              n.fractional_strength, n.community_id, n.community_name, n.community_size, s.mean,
              s.mean_low, s.mean_high
            FROM %s n JOIN entities e ON e.entity_id = n.entity_id
            LEFT JOIN entity_sentiment s ON s.entity_id = n.entity_id
            ORDER BY e.document_count DESC, e.mention_count DESC, n.entity_id"""
                .formatted(shown(inquiry.config())),
            NetworkNode.TABLE);
    DataTable ties =
        inquiry.first(
            inquiry.rows(NetworkEdge.TABLE),
            """
            SELECT t.entity_a, t.entity_b, t.name_a, t.name_b, t.both_count, t.fractional_weight,
              t.in_backbone, p.log_odds_ratio, p.log_odds_low, p.npmi, p.g2, p.log_dice, p.q_value
            FROM %s t JOIN entity_pairs p
              ON p.scope = 'document' AND p.entity_a = t.entity_a AND p.entity_b = t.entity_b
            ORDER BY t.fractional_weight DESC, t.entity_a, t.entity_b"""
                .formatted(ties(inquiry.config())),
            NetworkEdge.TABLE,
            EntityPair.TABLE);
    AnswerRow search = inquiry.one("SELECT network_resolution, network_seed FROM corpus");
    long seed = search.count("network_seed");
    return new NetworkSection(
        nodes,
        circles(
            positions(column(nodes, "entity_id"), ties, seed),
            radii(column(nodes, "document_count"))),
        WIDTH,
        communities(column(nodes, "community_name")),
        ties,
        MEASURES,
        search.number("network_resolution"),
        seed);
  }

  /** The two entities of each tie. */
  List<List<String>> pairs() {
    List<Object> to = column(ties, "entity_b");
    List<List<String>> pairs = new ArrayList<>();
    for (Object from : column(ties, "entity_a")) {
      pairs.add(List.of(String.valueOf(from), String.valueOf(to.get(pairs.size()))));
    }
    return pairs;
  }

  private static String ties(ReportConfig config) {
    return """
        (SELECT t.* FROM entity_network_edges t
        JOIN %1$s a ON a.entity_id = t.entity_a JOIN %1$s b ON b.entity_id = t.entity_b
        ORDER BY t.in_backbone DESC, t.fractional_weight DESC, t.entity_a, t.entity_b LIMIT %2$d)"""
        .formatted(shown(config), config.networkTies());
  }

  private static String shown(ReportConfig config) {
    return """
        (SELECT n.* FROM entity_network n JOIN entities e ON e.entity_id = n.entity_id
        ORDER BY e.document_count DESC, e.mention_count DESC, n.entity_id LIMIT %d)"""
        .formatted(config.networkEntities());
  }

  private static double[][] positions(List<Object> ids, DataTable ties, long seed) {
    Map<Object, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    List<Object> from = column(ties, "entity_a");
    List<Object> to = column(ties, "entity_b");
    List<Object> weights = column(ties, "fractional_weight");
    WeightedNetwork network =
        new WeightedNetwork(
            ids.size(),
            from.stream().mapToInt(id -> places.getOrDefault(id, 0)).toArray(),
            to.stream().mapToInt(id -> places.getOrDefault(id, 0)).toArray(),
            weights.stream().mapToDouble(NetworkSection::number).toArray());
    return NetworkLayout.positions(network, seed).stream()
        .map(place -> new double[] {place.x(), -place.y()})
        .toArray(double[][]::new);
  }

  private static List<Circle> circles(double[][] positions, double[] radii) {
    double[] rooms = Arrays.stream(radii).map(radius -> radius + GAP).toArray();
    double[][] drawn = RectangleDrawing.of(positions, rooms, WIDTH, HEIGHT);
    List<Circle> circles = new ArrayList<>();
    for (int node = 0; node < radii.length; node++) {
      circles.add(new Circle(drawn[node][0], drawn[node][1], radii[node]));
    }
    return circles;
  }

  private static double[] radii(List<Object> counts) {
    double most = counts.stream().mapToDouble(NetworkSection::number).max().orElse(1);
    return counts.stream()
        .mapToDouble(n -> LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(number(n) / most))
        .toArray();
  }

  private static double number(Object cell) {
    return ((Number) cell).doubleValue();
  }

  /** The names of the largest communities among nodes, largest first, ties by name. */
  static List<String> communities(List<Object> ofNodes) {
    Map<String, Integer> sizes = new HashMap<>();
    ofNodes.forEach(name -> sizes.merge(String.valueOf(name), 1, Integer::sum));
    sizes.remove("");
    return sizes.entrySet().stream()
        .filter(community -> community.getValue() >= LEAST_NODES)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMMUNITIES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The cells of a column; empty texts for null. */
  private static List<Object> column(DataTable table, String name) {
    int place = table.columns().stream().map(DataTable.Column::name).toList().indexOf(name);
    List<Object> cells = new ArrayList<>();
    table.rows().forEach(row -> cells.add(row.get(place) == null ? "" : row.get(place)));
    return cells;
  }
}
