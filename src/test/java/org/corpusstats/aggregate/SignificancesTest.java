package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificancesTest {
  private static final StructType SCHEMA =
      StructType.fromDDL("id int, family string, log10_p double");

  @AfterEach
  void clearCache() {
    LocalSpark.session().catalog().clearCache();
  }

  /** The p-values of Benjamini and Hochberg's own example (1995, section 4), times 15/rank. */
  @Test
  void givesTheStepUpMinimaOfThePublishedExample() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      rows.add(RowFactory.create(i, "a", Math.log10(p[i])));
    }
    Map<Integer, Double> q = qValues(rows, 4);
    assertThat(q.get(0)).isCloseTo(0.0015, within(1e-15));
    assertThat(q.get(3)).isCloseTo(0.0095 * 15 / 4, within(1e-14));
    assertThat(q.get(5)).isCloseTo(0.0298 * 15 / 7, within(1e-14)); // not 0.0278·15/6
    assertThat(q.get(14)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void equalsTheSortedListForEachFamily(int partitions) {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      // Rounded, so that many share a p; some share a bucket without sharing p; some are extreme.
      double log10 = -Math.abs(random.nextGaussian()) * (i % 3 == 0 ? 0.003 : 2);
      double p = i % 2 == 0 ? Math.rint(log10 * 5) / 5 : log10;
      rows.add(
          RowFactory.create(
              i, "f" + i % 3, i % 50 == 0 ? Double.valueOf(-400 - i) : Double.valueOf(p)));
    }
    rows.add(RowFactory.create(400, "f0", Double.NEGATIVE_INFINITY));
    rows.add(RowFactory.create(401, "f1", null));
    Map<Integer, Double> actual = qValues(rows, partitions);
    assertThat(actual).hasSize(402);
    assertThat(actual.get(400)).isZero();
    assertThat(actual.get(401)).isNull();
    Map<Integer, Double> expected = bySorting(rows);
    assertThat(expected).hasSize(401);
    expected.forEach((id, q) -> assertThat(actual.get(id)).isCloseTo(q, within(1e-12 * q)));
  }

  /**
   * scipy 1.17.1, stats.false_discovery_control of the four values and 996 times 1: 0.02, 0.6, 0.6,
   * 1.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void testsWithoutARowCountIntoTheFamily(int partitions) {
    double[] p = {0.00002, 0.0012, 0.0018, 0.5};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      rows.add(RowFactory.create(i, "a", Math.log10(p[i])));
      rows.add(RowFactory.create(10 + i, "b", Math.log10(p[i])));
    }
    Map<Integer, Double> q = qValues(rows, partitions, Map.of("a", 1000L, "c", 7L));
    assertThat(q.get(0)).isCloseTo(0.02, within(1e-15));
    assertThat(q.get(1)).isCloseTo(0.6, within(1e-14));
    assertThat(q.get(2)).isCloseTo(0.6, within(1e-14));
    assertThat(q.get(3)).isEqualTo(1);
    // Of family b, whose size is not given, the rows are all.
    assertThat(q.get(10)).isCloseTo(0.00008, within(1e-18));
    assertThat(q.get(13)).isCloseTo(0.5, within(1e-15));
  }

  private static Map<Integer, Double> bySorting(List<Row> rows) {
    Map<Integer, Double> q = new TreeMap<>();
    for (String family : List.of("f0", "f1", "f2")) {
      List<Row> tests =
          rows.stream()
              .filter(row -> row.getString(1).equals(family) && !row.isNullAt(2))
              .sorted(Comparator.comparing(row -> row.getDouble(2)))
              .toList();
      double least = 0;
      for (int rank = tests.size(); rank >= 1; rank--) {
        Row test = tests.get(rank - 1);
        least = Math.min(least, test.getDouble(2) + Math.log10((double) tests.size() / rank));
        q.put(test.getInt(0), Math.pow(10, least));
      }
    }
    return q;
  }

  private static Map<Integer, Double> qValues(List<Row> rows, int partitions) {
    return qValues(rows, partitions, Map.of());
  }

  private static Map<Integer, Double> qValues(
      List<Row> rows, int partitions, Map<String, Long> familySizes) {
    Map<Integer, Double> q = new TreeMap<>();
    Significances.of(
            new GivenTables(Map.of()),
            LocalSpark.session().createDataFrame(rows, SCHEMA).repartition(partitions),
            col("family"),
            familySizes)
        .select("id", "q_value")
        .collectAsList()
        .forEach(row -> q.put(row.getInt(0), row.isNullAt(1) ? null : row.getDouble(1)));
    return q;
  }
}
