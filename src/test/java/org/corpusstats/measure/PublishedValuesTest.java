package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The association measures against every value of a collection of published ones, each to the
 * digits that were printed. Needs {@code -Dcorpora=DIR}; skipped without.
 */
class PublishedValuesTest {
  private static final Map<String, ToDoubleFunction<ContingencyTable>> MEASURES =
      Map.of(
          "student_t", Association::tScore,
          "chi_sq", Association::chi2,
          "likelihood_ratio", Association::g2,
          "pmi_log2", Association::pmi,
          "dice", Association::dice);

  @Test
  void everyPublishedValueIsReproducedToItsPrintedDigits() throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no published values given by -Dcorpora=DIR");
    List<String> lines = Files.readAllLines(Path.of(corpora).resolve("gold/published_values.tsv"));
    assertThat(lines.get(0)).isEqualTo("source\tmeasure\tn11\tn1x\tnx1\tN\texpected");
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(
            line -> {
              String[] row = line.split("\t", -1);
              ContingencyTable table =
                  new ContingencyTable(
                      Long.parseLong(row[2]),
                      Long.parseLong(row[3]),
                      Long.parseLong(row[4]),
                      Long.parseLong(row[5]));
              double value =
                  Objects.requireNonNull(MEASURES.get(row[1]), row[1]).applyAsDouble(table);
              BigDecimal printed = new BigDecimal(row[6]);
              assertThat(new BigDecimal(value).setScale(printed.scale(), RoundingMode.HALF_UP))
                  .isEqualTo(printed);
            });
  }
}
