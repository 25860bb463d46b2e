package org.corpusstats.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FixedLocaleTest {
  @Test
  void theMachinesLocaleNoLongerCounts() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      FixedLocale.set();
      assertThat(Locale.getDefault()).isEqualTo(Locale.US);
      assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.US);
    } finally {
      Locale.setDefault(before);
    }
  }
}
