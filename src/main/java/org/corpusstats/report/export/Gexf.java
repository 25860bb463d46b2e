package org.corpusstats.report.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.corpusstats.report.export.EntityGraph.Node;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/**
 * The network as GEXF 1.3, Gephi's own format, with the periods of entities and pairs as spells:
 * Gephi's timeline shows who was there when. Pairs with too few units to be in {@code pair_periods}
 * have no spells.
 *
 * @param selection the edges
 */
public record Gexf(PairSelection selection) implements ExportFormat {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  /** How many documents of a period name a node, how many units have both of an edge. */
  private static final String IN_PERIOD = "count_in_period";

  @Override
  public boolean isFolder() {
    return false;
  }

  @Override
  public void write(SqlEngine snapshot, Path fresh) throws IOException {
    EntityGraph graph = EntityGraph.of(snapshot, selection);
    String length = graph.periodLength();
    boolean dated =
        graph.nodes().stream().anyMatch(node -> !Period.of(node.row(), length).isEmpty());
    try (XmlFile xml = new XmlFile(fresh)) {
      xml.start(
          "gexf",
          "xmlns",
          NAMESPACE,
          "xmlns:viz",
          NAMESPACE + "/viz",
          "xmlns:xsi",
          "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation",
          NAMESPACE + " " + NAMESPACE + "/gexf.xsd",
          "version",
          "1.3");
      meta(xml, graph.about());
      if (dated) {
        xml.start(
            "graph", "defaultedgetype", "undirected", "mode", "dynamic", "timeformat", "date");
      } else {
        xml.start("graph", "defaultedgetype", "undirected", "mode", "static");
      }
      attributes(xml, "node", GraphColumn.OF_NODES, dated);
      attributes(xml, "edge", GraphColumn.OF_EDGES, dated);
      xml.start("nodes", "count", String.valueOf(graph.nodes().size()));
      graph.nodes().forEach(node -> node(xml, node, length));
      xml.end();
      xml.start("edges", "count", String.valueOf(graph.edgeCount()));
      AtomicLong number = new AtomicLong();
      graph.edges(edge -> edge(xml, edge, number.getAndIncrement(), length));
      xml.end();
      xml.end();
      xml.end();
    }
  }

  private static void meta(XmlFile xml, About about) {
    xml.start("meta", "lastmodifieddate", about.day().toString());
    xml.text("creator", about.author());
    xml.text("keywords", about.title());
    xml.text("description", about.description());
    xml.end();
  }

  private static void attributes(XmlFile xml, String of, List<GraphColumn> columns, boolean dated) {
    xml.start("attributes", "class", of, "mode", "static");
    for (GraphColumn column : columns) {
      String type = column.kind().name().toLowerCase(Locale.ROOT);
      xml.empty("attribute", "id", column.name(), "title", column.name(), "type", type);
    }
    xml.end();
    if (dated) {
      xml.start("attributes", "class", of, "mode", "dynamic");
      xml.empty("attribute", "id", IN_PERIOD, "title", IN_PERIOD, "type", "long");
      xml.end();
    }
  }

  private static void node(XmlFile xml, Node node, String length) {
    xml.start("node", "id", node.id(), "label", node.name());
    values(xml, GraphColumn.OF_NODES, node.row(), Period.of(node.row(), length));
    xml.empty(
        "viz:position",
        "x",
        String.valueOf(Placed.x(node)),
        "y",
        String.valueOf(Placed.y(node)),
        "z",
        "0.0");
    xml.end();
  }

  private static void edge(XmlFile xml, AnswerRow edge, long number, String length) {
    xml.start(
        "edge",
        "id",
        String.valueOf(number),
        "source",
        edge.text("entity_a"),
        "target",
        edge.text("entity_b"),
        "weight",
        String.valueOf(edge.number("both_count")));
    values(xml, GraphColumn.OF_EDGES, edge, Period.of(edge, length));
    xml.end();
  }

  private static void values(
      XmlFile xml, List<GraphColumn> columns, AnswerRow row, List<Period> periods) {
    xml.start("attvalues");
    for (GraphColumn column : columns) {
      Object value = row.get(column.name());
      if (value != null) {
        xml.empty("attvalue", "for", column.name(), "value", value.toString());
      }
    }
    for (Period period : periods) {
      xml.empty(
          "attvalue",
          "for",
          IN_PERIOD,
          "value",
          String.valueOf(period.count()),
          "start",
          period.start().toString(),
          "end",
          period.end().toString());
    }
    xml.end();
    if (!periods.isEmpty()) {
      xml.start("spells");
      for (Period period : periods) {
        xml.empty("spell", "start", period.start().toString(), "end", period.end().toString());
      }
      xml.end();
    }
  }
}
