package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** Computed with SciPy 1.17 (scipy.stats.t.ppf); the first three are in every printed table. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736174694",
    "2, 4.302652729749462",
    "30, 2.0422724563012378",
    "200, 1.9718962236339088",
    "201, 1.971836506779859",
    "500, 1.9647198374673676",
    "1000, 1.9623390808264083",
    "1000000000, 1.959963986912325"
  })
  void isTheQuantileOfTheDistribution(long degreesOfFreedom, double quantile) {
    assertThat(StudentT.quantile975(degreesOfFreedom)).isCloseTo(quantile, within(1e-9));
  }
}
