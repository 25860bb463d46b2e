package org.corpusstats.report.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.row.UnitScope;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Programs of others read the network as it is in the tables. */
class NetworkFilesTest {
  private static SqlEngine sample;

  /** From a pair's ids, the first one first, to its documents. */
  private static Map<String, Double> pairs;

  @TempDir private Path folder;

  @BeforeAll
  static void askForPairs() {
    sample = Exported.sample();
    pairs =
        sample
            .ask(
                "SELECT entity_a, entity_b, both_count FROM entity_pairs"
                    + " WHERE scope = 'document' AND NOT related AND both_count >= 2")
            .rows()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("entity_a") + " " + row.text("entity_b"),
                    row -> row.number("both_count")));
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @Test
  void graphMlIsValid() throws IOException, SAXException {
    Path file = Exported.to(folder.resolve("n.graphml"), new GraphMl(Exported.DOCUMENTS));
    validate(Files.readString(file), "graphml.xsd");
  }

  /**
   * There is no schema of GEXF 1.3 to be had: the published one misses parts. But all that is
   * written here was in 1.2 as well, where elements of shape and place were in the same namespace
   * in the copy of the schema that JGraphT has.
   */
  @Test
  void gexfIsValidAsWhatItHasOfVersion12() throws IOException, SAXException {
    Path file = Exported.to(folder.resolve("n.gexf"), new Gexf(Exported.DOCUMENTS));
    String gexf = Files.readString(file);
    assertThat(gexf).contains("mode=\"dynamic\"", "<spell ", "<viz:position ");
    validate(
        gexf.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
            .replace("version=\"1.3\"", "version=\"1.2\"")
            .replace("viz:position", "position"),
        "gexf.xsd");
  }

  @Test
  void anotherReaderFindsTheSamePairsInGraphMl() {
    Path file = Exported.to(folder.resolve("n.graphml"), new GraphMl(Exported.DOCUMENTS));
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setEdgeWeightAttributeName("weight");
    Map<String, Map<String, String>> attributes = new HashMap<>();
    importer.addVertexAttributeConsumer(
        (of, value) ->
            attributes
                .computeIfAbsent(of.getFirst(), id -> new HashMap<>())
                .put(of.getSecond(), value.getValue()));
    assertThat(read(importer, file)).isEqualTo(pairs);
    assertThat(attributes).hasSameSizeAs(entities());
    assertThat(requireNonNull(attributes.get("baltmar_terminals")))
        .containsEntry("label", "Baltmar Terminals")
        .containsEntry("type", "ORGANIZATION")
        .containsKeys("x", "y", "document_count", "sentiment_mean", "community_name");
  }

  @Test
  void anotherReaderFindsTheSamePairsInGexf() {
    Path file = Exported.to(folder.resolve("n.gexf"), new Gexf(Exported.DOCUMENTS));
    SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
    importer.setSchemaValidation(false);
    assertThat(read(importer, file)).isEqualTo(pairs);
  }

  @Test
  void networkXFindsAsMuch() throws IOException, InterruptedException {
    NetworkX networkX = NetworkX.installed();
    Path graphMl = Exported.to(folder.resolve("n.graphml"), new GraphMl(Exported.DOCUMENTS));
    String size = entities().size() + " " + pairs.size();
    assertThat(networkX.sizeOf("read_graphml", graphMl)).isEqualTo(size);
    if (networkX.knowsGexf13()) {
      Path gexf = Exported.to(folder.resolve("n.gexf"), new Gexf(Exported.DOCUMENTS));
      assertThat(networkX.sizeOf("read_gexf", gexf)).isEqualTo(size);
    }
  }

  @Test
  void periodsEndWithTheirLastDay() throws IOException {
    Path file = Exported.to(folder.resolve("n.gexf"), new Gexf(Exported.DOCUMENTS));
    assertThat(Files.readString(file)).contains("<spell start=\"2025-02-01\" end=\"2025-02-28\"/>");
    assertThat(Period.length(sample.manifest())).isEqualTo("month");
    assertThat(end("week", "2025-02-24")).isEqualTo("2025-03-02");
    assertThat(end("quarter", "2025-10-01")).isEqualTo("2025-12-31");
    assertThat(end("year", "2024-01-01")).isEqualTo("2024-12-31");
    assertThat(end("day", "2024-02-29")).isEqualTo("2024-02-29");
  }

  @Test
  void equalExportsAreEqualFiles() throws IOException {
    Path one = Exported.to(folder.resolve("one"), new Gexf(Exported.DOCUMENTS));
    Path other = Exported.to(folder.resolve("other"), new Gexf(Exported.DOCUMENTS));
    assertThat(one).hasSameTextualContentAs(other);
  }

  @Test
  void onlyWhatIsSelectedIsThere() throws IOException {
    PairSelection people =
        new PairSelection(UnitScope.DOCUMENT, 3, 0.05, List.of("PERSON", "ORGANIZATION"));
    Path file = Exported.to(folder.resolve("n.graphml"), new GraphMl(people));
    long wanted =
        sample
            .ask(
                "SELECT count(*) AS n FROM entity_pairs WHERE scope = 'document' AND NOT related"
                    + " AND both_count >= 3 AND q_value <= 0.05"
                    + " AND type_a IN ('PERSON', 'ORGANIZATION')"
                    + " AND type_b IN ('PERSON', 'ORGANIZATION')")
            .only()
            .count("n");
    assertThat(wanted).isPositive();
    String graphMl = Files.readString(file);
    assertThat(graphMl.split("<edge ", -1)).hasSize((int) wanted + 1);
    assertThat(graphMl)
        .contains(
            "pairs in at least 3 documents, q_value at most 0.05, both of type PERSON or"
                + " ORGANIZATION, not related by name");
  }

  @Test
  void aSelectionOfNothingIsTheUsersMistake() {
    PairSelection none = new PairSelection(UnitScope.SENTENCE, 1_000_000, null, List.of());
    assertThatThrownBy(() -> Exported.to(folder.resolve("n"), new Gexf(none)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no pair is left");
    PairSelection unknown = new PairSelection(UnitScope.SENTENCE, 1, null, List.of("SHIP"));
    assertThatThrownBy(() -> Exported.to(folder.resolve("n"), new Gexf(unknown)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no entity has the type SHIP; types are ");
    assertThat(folder).isEmptyDirectory();
  }

  private static Set<String> entities() {
    return pairs.keySet().stream()
        .flatMap(pair -> List.of(pair.split(" ")).stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, Double> read(
      GraphImporter<String, DefaultWeightedEdge> importer, Path file) {
    Graph<String, DefaultWeightedEdge> graph =
        new WeightedMultigraph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
    if (importer instanceof GraphMLImporter<String, DefaultWeightedEdge> graphMl) {
      graphMl.setVertexFactory(id -> id);
    } else if (importer instanceof SimpleGEXFImporter<String, DefaultWeightedEdge> gexf) {
      gexf.setVertexFactory(id -> id);
    }
    importer.importGraph(graph, file.toFile());
    Map<String, Double> found = new HashMap<>();
    for (DefaultWeightedEdge edge : graph.edgeSet()) {
      found.put(
          graph.getEdgeSource(edge) + " " + graph.getEdgeTarget(edge), graph.getEdgeWeight(edge));
    }
    return found;
  }

  /** By a schema that JGraphT brings, with what it includes. */
  private static void validate(String xml, String schema) throws IOException, SAXException {
    URL url = requireNonNull(GraphMLImporter.class.getClassLoader().getResource(schema));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(url)
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static String end(String length, String start) {
    return Period.lastDay(LocalDate.parse(start), length).toString();
  }
}
