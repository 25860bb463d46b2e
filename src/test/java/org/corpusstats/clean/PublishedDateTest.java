package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDateTest {
  @ParameterizedTest
  @CsvSource({
    "2025-03-09, 2025-03-09",
    "20250309, 2025-03-09",
    "2025_03_09, 2025-03-09",
    "2025/3/9, 2025-03-09",
    "2025.12.31, 2025-12-31",
    "2024-02-29, 2024-02-29",
    "2025-03, 2025-03-01",
    "202503, 2025-03-01",
    "2025, 2025-01-01",
    "2025-03-09T10:00, 2025-03-09",
    "2025-03-09T23:30:00-05:00, 2025-03-09",
    "2025-03-09 10:00:00.123 UTC, 2025-03-09",
    "'Sun, 09 Mar 2025 12:00:00 GMT', 2025-03-09",
    "'March 9, 2025', 2025-03-09",
    "'Mar. 9, 2025 at 4:30 pm', 2025-03-09",
    "9 March 2025, 2025-03-09",
    "'Sept. 3rd, 2025', 2025-09-03",
    "'Published: Tuesday, 4 November 1789', 1789-11-04",
    "31/12/2025, 2025-12-31",
    "12/31/2025, 2025-12-31",
    "5/5/2025, 2025-05-05",
    "' 2025-03-09', 2025-03-09",
    "2025/03/09 10:30, 2025-03-09",
    "202503091030, 2025-03-09",
    "20250309103000, 2025-03-09",
    "20250309T103000Z, 2025-03-09",
    "2025-068, 2025-03-09",
    "2024-366, 2024-12-31",
    "May 2025, 2025-05-01",
    "'Sept., 2024', 2024-09-01",
    "09-Mar-25, 2025-03-09",
    "'9 mar 87', 1987-03-09",
    "09-MAR-25 10:30:00, 2025-03-09",
    "Sun Mar  9 08:00:00 UTC 2025, 2025-03-09",
    "10:30 May 2024, 2024-05-01"
  })
  void everyFormIsADate(String published, LocalDate date) {
    assertThat(PublishedDate.of(Map.of("published", published))).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30",
        "2025-02-29",
        "2025-13-01",
        "2025-00-01",
        "2025-01-00",
        "20251301",
        "0001-01-01",
        "2150-01-01",
        "February 30, 2025",
        "2025-366",
        "2025-000",
        "31-Feb-25"
      })
  void aDateThatIsNotInTheCalendarIsNone(String published) {
    assertThat(PublishedDate.of(Map.of("published", published))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "25-03-09",
        "2025-",
        "n/a",
        "Reuters 2025 report",
        "10:30 2024",
        "2025123",
        "Spring 2025",
        "1e30"
      })
  void anotherFormIsNone(String published) {
    assertThat(PublishedDate.of(Map.of("published", published))).isNull();
  }

  @Test
  void whatGoesOnForEverIsNone() {
    for (String endless : new String[] {"10:00" + " UTC".repeat(50_000), "1".repeat(1_000_000)}) {
      assertThat(PublishedDate.of(Map.of("published", endless))).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3/4/2025", "03.04.2025", "11-12-2024 10:00"})
  void aDateThatIsOneOfTwoIsNone(String published) {
    assertThat(PublishedDate.of(Map.of("published", published))).isNull();
  }

  @Test
  void yearMonthAndDayMayBeFieldsOfTheirOwn() {
    assertThat(PublishedDate.of(Map.of("year", "2025", "month", "3", "day", "09")))
        .isEqualTo(LocalDate.of(2025, 3, 9));
    assertThat(PublishedDate.of(Map.of("year", "2025", "month", "03")))
        .isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(PublishedDate.of(Map.of("year", "2025"))).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(PublishedDate.of(Map.of("year", "2025", "month", "Mar"))).isNull();
    assertThat(PublishedDate.of(Map.of("year", "2025", "month", "2", "day", "30"))).isNull();
  }

  @Test
  void publishedWinsOverItsParts() {
    assertThat(PublishedDate.of(Map.of("published", "2024-05-06", "year", "2025")))
        .isEqualTo(LocalDate.of(2024, 5, 6));
  }

  @Test
  void withoutAYearThereIsNone() {
    assertThat(PublishedDate.of(Map.of())).isNull();
    assertThat(PublishedDate.of(Map.of("month", "3", "day", "9"))).isNull();
  }
}
