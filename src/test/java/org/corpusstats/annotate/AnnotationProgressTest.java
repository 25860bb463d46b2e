package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnotationProgressTest {
  private static final Pending AMOUNT = new Pending(5_000, 10_000_000);

  @Test
  void theLineTellsTextsSpeedAndTimeLeft() {
    assertThat(AnnotationProgress.line(AMOUNT, 1_234, 480_000, 2_500_000, 240))
        .isEqualTo("annotate   1,234 of 5,000 texts · 2,000 tokens/s · 12:00 min left");
    assertThat(AnnotationProgress.line(AMOUNT, 4_990, 2_000_000, 9_900_000, 1_000))
        .isEqualTo("annotate   4,990 of 5,000 texts · 2,000 tokens/s · 0:10 min left");
  }

  @Test
  void hoursAreHours() {
    assertThat(AnnotationProgress.line(AMOUNT, 1, 100, 10_000, 10))
        .isEqualTo("annotate   1 of 5,000 texts · 10 tokens/s · 2:46 h left");
  }

  @Test
  void beforeTheFirstTextNothingIsKnown() {
    assertThat(AnnotationProgress.line(AMOUNT, 0, 0, 0, 0))
        .isEqualTo("annotate   0 of 5,000 texts · 0 tokens/s · … left");
  }

  @Test
  void whatRetriesCountTwiceLeavesNoTime() {
    assertThat(AnnotationProgress.line(AMOUNT, 5_001, 3_000_000, 10_500_000, 1_500))
        .isEqualTo("annotate   5,001 of 5,000 texts · 2,000 tokens/s · 0:00 min left");
  }
}
