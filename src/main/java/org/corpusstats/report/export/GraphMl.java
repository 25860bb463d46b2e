package org.corpusstats.report.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.corpusstats.report.export.EntityGraph.Node;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.jspecify.annotations.Nullable;

/**
 * The network as GraphML (Brandes et al. 2002), which Gephi, NetworkX, igraph, Cytoscape and yEd
 * read. {@code label}, {@code x}, {@code y} and {@code weight} are the names by which they know
 * them.
 *
 * @param selection the edges
 */
public record GraphMl(PairSelection selection) implements ExportFormat {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public boolean isFolder() {
    return false;
  }

  @Override
  public void write(SqlEngine snapshot, Path fresh) throws IOException {
    EntityGraph graph = EntityGraph.of(snapshot, selection);
    About about = graph.about();
    try (XmlFile xml = new XmlFile(fresh)) {
      xml.start(
          "graphml",
          "xmlns",
          NAMESPACE,
          "xmlns:xsi",
          "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation",
          NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
      xml.text("desc", about.description());
      for (String name : List.of("title", "author", "description", "created")) {
        key(xml, "graph", name, "string", "");
      }
      key(xml, "node", "label", "string", "name of the entity");
      key(xml, "node", "x", "double", "place in the layout");
      key(xml, "node", "y", "double", "place in the layout");
      GraphColumn.OF_NODES.forEach(column -> key(xml, "node", column));
      key(xml, "edge", "weight", "double", "both_count");
      GraphColumn.OF_EDGES.forEach(column -> key(xml, "edge", column));
      xml.start("graph", "id", "entities", "edgedefault", "undirected");
      data(xml, "graph", "title", about.title());
      data(xml, "graph", "author", about.author());
      data(xml, "graph", "description", about.description());
      data(xml, "graph", "created", about.created().toString());
      graph.nodes().forEach(node -> node(xml, node));
      graph.edges(edge -> edge(xml, edge));
      xml.end();
      xml.end();
    }
  }

  private static void node(XmlFile xml, Node node) {
    xml.start("node", "id", node.id());
    data(xml, "node", "label", node.name());
    data(xml, "node", "x", Placed.x(node));
    data(xml, "node", "y", Placed.y(node));
    GraphColumn.OF_NODES.forEach(
        column -> data(xml, "node", column.name(), node.row().get(column.name())));
    xml.end();
  }

  private static void edge(XmlFile xml, AnswerRow edge) {
    xml.start("edge", "source", edge.text("entity_a"), "target", edge.text("entity_b"));
    data(xml, "edge", "weight", edge.number("both_count"));
    GraphColumn.OF_EDGES.forEach(
        column -> data(xml, "edge", column.name(), edge.get(column.name())));
    xml.end();
  }

  private static void key(XmlFile xml, String of, GraphColumn column) {
    String type = column.kind().name().toLowerCase(Locale.ROOT);
    key(xml, of, column.name(), type, column.description());
  }

  private static void key(XmlFile xml, String of, String name, String type, String description) {
    xml.start("key", "id", id(of, name), "for", of, "attr.name", name, "attr.type", type);
    if (!description.isEmpty()) {
      xml.text("desc", description);
    }
    xml.end();
  }

  private static void data(XmlFile xml, String of, String name, @Nullable Object value) {
    if (value != null) {
      xml.text("data", value.toString(), "key", id(of, name));
    }
  }

  /** Nodes and edges have attributes of the same names. */
  private static String id(String of, String name) {
    return of + "." + name;
  }
}
