package org.corpusstats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodLengthTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-28, 2024-02-29, 1",
    "DAY, 1969-12-31, 1970-01-01, 1",
    "WEEK, 2024-12-30, 2025-01-06, 1",
    "WEEK, 1969-12-22, 1969-12-29, 1",
    "WEEK, 1969-12-29, 1970-01-05, 1",
    "MONTH, 2024-12-01, 2025-01-01, 1",
    "MONTH, 2023-03-01, 2025-01-01, 22",
    "QUARTER, 2024-10-01, 2025-01-01, 1",
    "QUARTER, 2024-01-01, 2024-10-01, 3",
    "YEAR, 1790-01-01, 2025-01-01, 235"
  })
  void periodsAreNumberedOneAfterTheOther(
      PeriodLength length, LocalDate earlier, LocalDate later, long apart) {
    assertThat(length.number(later) - length.number(earlier)).isEqualTo(apart);
  }
}
