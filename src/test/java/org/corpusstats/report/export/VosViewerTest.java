package org.corpusstats.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.corpusstats.report.query.SqlEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VosViewerTest {
  @TempDir private Path folder;

  @Test
  void itemsAndLinksAreThoseOfTheTables() throws IOException {
    Path file = Exported.to(folder.resolve("n.json"), new VosViewer(Exported.DOCUMENTS));
    JsonNode network = new JsonMapper().readTree(file.toFile()).get("network");
    Set<String> ids = new HashSet<>();
    for (JsonNode item : network.get("items")) {
      ids.add(item.get("id").textValue());
      assertThat(item.get("label").textValue()).isNotEmpty();
      assertThat(item.get("x").doubleValue()).isBetween(-1000.0, 1000.0);
      assertThat(item.get("y").doubleValue()).isBetween(-1000.0, 1000.0);
      assertThat(item.at("/weights/Documents").longValue()).isGreaterThanOrEqualTo(2);
      assertThat(item.at("/scores/Tone").doubleValue()).isBetween(-1.0, 1.0);
      assertThat(item.path("cluster").asInt(1)).isPositive();
    }
    assertThat(ids).hasSameSizeAs(network.get("items"));
    long strength = 0;
    for (JsonNode link : network.get("links")) {
      assertThat(ids)
          .contains(link.get("source_id").textValue(), link.get("target_id").textValue());
      strength += link.get("strength").longValue();
    }
    try (SqlEngine sample = Exported.sample()) {
      assertThat(strength)
          .isEqualTo(
              sample
                  .ask(
                      "SELECT sum(both_count) AS n FROM entity_pairs"
                          + " WHERE scope = 'document' AND NOT related AND both_count >= 2")
                  .only()
                  .count("n"));
    }
  }

  /** The numbers of clusters begin with 1, and the names are those of their communities. */
  @Test
  void clustersAreNumberedBySize() throws IOException {
    Path file = Exported.to(folder.resolve("n.json"), new VosViewer(Exported.DOCUMENTS));
    JsonNode network = new JsonMapper().readTree(file.toFile()).get("network");
    int[] sizes = new int[network.get("clusters").size() + 1];
    for (JsonNode item : network.get("items")) {
      sizes[item.path("cluster").asInt(0)]++;
    }
    for (int cluster = 1; cluster < sizes.length; cluster++) {
      JsonNode named = network.get("clusters").get(cluster - 1);
      assertThat(named.get("cluster").intValue()).isEqualTo(cluster);
      assertThat(named.get("label").textValue()).isNotEmpty();
      assertThat(cluster == 1 || sizes[cluster] <= sizes[cluster - 1]).isTrue();
    }
  }
}
