package org.corpusstats.report.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusstats.report.export.EntityGraph.Node;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.jspecify.annotations.Nullable;

/**
 * The network as the JSON of VOSviewer and VOSviewer Online: items with places, clusters, weights
 * that size them and scores that colour them; links with a strength.
 *
 * @param selection the edges
 */
public record VosViewer(PairSelection selection) implements ExportFormat {
  private static final Map<String, String> WEIGHTS =
      new TreeMap<>(
          Map.of(
              "Documents",
              "document_count",
              "Mentions",
              "mention_count",
              "Sentences",
              "sentence_count"));
  private static final Map<String, String> SCORES =
      new TreeMap<>(Map.of("Dispersion", "dispersion_dp_norm", "Tone", "sentiment_mean"));

  @Override
  public boolean isFolder() {
    return false;
  }

  @Override
  public void write(SqlEngine snapshot, Path fresh) throws IOException {
    EntityGraph graph = EntityGraph.of(snapshot, selection);
    Map<String, Integer> clusters = clusters(graph.nodes());
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json = factory.createGenerator(fresh.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      info(json, graph.about());
      json.writeObjectFieldStart("network");
      json.writeArrayFieldStart("items");
      for (Node node : graph.nodes()) {
        item(json, node, clusters);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("links");
      graph.edges(edge -> link(json, edge));
      json.writeEndArray();
      json.writeArrayFieldStart("clusters");
      named(json, graph.nodes(), clusters);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void info(JsonGenerator json, About about) throws IOException {
    json.writeObjectFieldStart("info");
    json.writeStringField("title", about.title());
    json.writeStringField(
        "description",
        about.description() + " Made by " + about.author() + ", " + about.day() + ".");
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, Node node, Map<String, Integer> clusters)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("label", node.name());
    json.writeStringField("description", node.row().text("type"));
    json.writeNumberField("x", Placed.x(node));
    json.writeNumberField("y", Placed.y(node));
    Integer cluster = clusters.get(community(node));
    if (cluster != null) {
      json.writeNumberField("cluster", cluster);
    }
    json.writeObjectFieldStart("weights");
    numbers(json, node, WEIGHTS);
    json.writeEndObject();
    json.writeObjectFieldStart("scores");
    numbers(json, node, SCORES);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, Node node, Map<String, String> columns)
      throws IOException {
    for (Map.Entry<String, String> column : columns.entrySet()) {
      Object value = node.row().get(column.getValue());
      if (value instanceof Long count) {
        json.writeNumberField(column.getKey(), count);
      } else if (value instanceof Double number) {
        json.writeNumberField(column.getKey(), number);
      }
    }
  }

  private static void link(JsonGenerator json, AnswerRow edge) {
    try {
      json.writeStartObject();
      json.writeStringField("source_id", edge.text("entity_a"));
      json.writeStringField("target_id", edge.text("entity_b"));
      json.writeNumberField("strength", edge.count("both_count"));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void named(JsonGenerator json, List<Node> nodes, Map<String, Integer> clusters)
      throws IOException {
    Map<Integer, String> names = new TreeMap<>();
    for (Node node : nodes) {
      Integer cluster = clusters.get(community(node));
      if (cluster != null) {
        names.put(cluster, node.row().text("community_name"));
      }
    }
    for (Map.Entry<Integer, String> name : names.entrySet()) {
      json.writeStartObject();
      json.writeNumberField("cluster", name.getKey());
      json.writeStringField("label", name.getValue());
      json.writeEndObject();
    }
  }

  /** Numbers of communities, from 1 for that with most of the nodes. */
  private static Map<String, Integer> clusters(List<Node> nodes) {
    Map<String, Long> sizes =
        nodes.stream()
            .map(VosViewer::community)
            .filter(community -> !community.isEmpty())
            .collect(Collectors.groupingBy(community -> community, Collectors.counting()));
    Map<String, Integer> numbers = new HashMap<>();
    sizes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> numbers.put(entry.getKey(), numbers.size() + 1));
    return numbers;
  }

  private static String community(Node node) {
    @Nullable Object community = node.row().get("community_id");
    return community == null ? "" : community.toString();
  }
}
