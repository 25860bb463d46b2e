package org.corpusstats.measure.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentimentSurpriseTest {
  /** Ten documents are believed as much as the mean of all, −0.1. */
  private static final SentimentSurprise SURPRISE =
      new SentimentSurprise(new Credibility(0.4, 0.04), -0.1);

  @Test
  void aPairIsExpectedHalfwayBetweenWhatIsExpectedOfTheTwo() {
    // 30 of 30+10 parts of 0.3 and 10 of −0.1; 5 of 5+10 parts of −0.4 and 10 of −0.1.
    assertThat(
            SURPRISE.expectation(
                new DocumentTones(30, 9_000_000), new DocumentTones(5, -2_000_000)))
        .isCloseTo((0.2 - 0.2) / 2, within(1e-15));
  }

  @Test
  void ofAnEntityWithoutOtherDocumentsTheMeanOfAllIsExpected() {
    DocumentTones none = new DocumentTones(0, 0);
    assertThat(SURPRISE.expectation(new DocumentTones(30, 9_000_000), none))
        .isCloseTo((0.2 - 0.1) / 2, within(1e-15));
    assertThat(SURPRISE.expectation(none, new DocumentTones(30, 9_000_000)))
        .isCloseTo((0.2 - 0.1) / 2, within(1e-15));
  }

  @Test
  void whereNeitherHasOtherDocumentsNothingIsExpected() {
    assertThat(SURPRISE.expectation(new DocumentTones(0, 0), new DocumentTones(0, 0))).isNull();
  }

  @Test
  void documentsWithBothAreTakenFromThoseOfEach() {
    DocumentTones all = new DocumentTones(7, 1_250_000);
    assertThat(all.without(new DocumentTones(2, -750_000)))
        .isEqualTo(new DocumentTones(5, 2_000_000));
    assertThat(all.without(all).mean()).isEqualTo(0);
    assertThatThrownBy(() -> all.without(new DocumentTones(8, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> all.without(new DocumentTones(7, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
