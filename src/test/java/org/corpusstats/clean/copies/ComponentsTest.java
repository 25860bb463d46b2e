package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  @Test
  void aComponentIsNamedByItsLeastNode() {
    Components components = new Components();
    components.join(7, 9);
    components.join(-4, 5);
    components.join(9, 5);
    components.join(1, 2);
    assertThat(components.of(7)).isEqualTo(-4);
    assertThat(components.of(2)).isEqualTo(1);
    assertThat(components.contains(3)).isFalse();
    assertThat(components.size()).isEqualTo(6);
  }

  @Test
  void agreesWithSpreadingTheLeastNameUntilNothingChanges() {
    Random random = new Random(5);
    for (int trial = 0; trial < 20; trial++) {
      long[][] edges = new long[300][];
      Components components = new Components();
      Map<Long, Long> names = new HashMap<>();
      for (int i = 0; i < edges.length; i++) {
        edges[i] = new long[] {node(random), node(random)};
        components.join(edges[i][0], edges[i][1]);
        names.put(edges[i][0], edges[i][0]);
        names.put(edges[i][1], edges[i][1]);
      }
      boolean changed = true;
      while (changed) {
        changed = false;
        for (long[] edge : edges) {
          long least = Math.min(names.get(edge[0]), names.get(edge[1]));
          changed |= names.put(edge[0], least) != least;
          changed |= names.put(edge[1], least) != least;
        }
      }
      names.forEach((node, name) -> assertThat(components.of(node)).isEqualTo(name));
      assertThat(components.size()).isEqualTo(names.size());
    }
  }

  private static long node(Random random) {
    return Mix64.mix(random.nextInt(700));
  }
}
