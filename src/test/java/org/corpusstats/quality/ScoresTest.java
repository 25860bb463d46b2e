package org.corpusstats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.corpusstats.quality.GoldNews.GoldDocument;
import org.corpusstats.quality.GoldNews.GoldMention;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final List<GoldDocument> GOLD =
      List.of(
          new GoldDocument(
              "d",
              "Ann Lee met Bob. Lee left.",
              List.of(
                  new GoldMention(0, 7, "PERSON", "ann"),
                  new GoldMention(12, 15, "PERSON", "bob"),
                  new GoldMention(17, 20, "PERSON", "ann"))));

  @Test
  void chainsByHand() {
    // "Ann Lee" and "Bob" are taken for one, "Lee" is not found.
    ChainScore score =
        ChainScore.of(
            GOLD,
            Map.of(
                "d",
                List.of(
                    new FoundName(4, 7, "PERSON", "x", "same_name"),
                    new FoundName(12, 16, "PERSON", "x", "same_name"))));
    assertThat(score.mentions()).isEqualTo(3);
    assertThat(score.matched()).isEqualTo(2 / 3.0);
    assertThat(score.precision()).isCloseTo((0.5 + 0.5 + 1) / 3, within(1e-12));
    assertThat(score.recall()).isCloseTo((0.5 + 1 + 0.5) / 3, within(1e-12));
    assertThat(score.pairPrecision()).isZero();
    assertThat(score.pairRecall()).isZero();
  }

  @Test
  void chainsThatAgreeScoreOne() {
    ChainScore score =
        ChainScore.of(
            GOLD,
            Map.of(
                "d",
                List.of(
                    new FoundName(0, 7, "PERSON", "a", "same_name"),
                    new FoundName(12, 15, "PERSON", "b", "same_name"),
                    new FoundName(17, 20, "PERSON", "a", "same_name"))));
    assertThat(score).isEqualTo(new ChainScore(3, 1, 1, 1, 1, 1));
  }

  @Test
  void mentionsOfAnotherKindAreWrong() {
    OverlapScore score =
        OverlapScore.of(
            GOLD,
            Map.of(
                "d",
                List.of(
                    new FoundName(0, 3, "PERSON", "a", "same_name"),
                    new FoundName(12, 15, "CITY", "b", "same_name"),
                    new FoundName(21, 25, "MISC", "c", "same_name"))));
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(1 / 3.0);
  }
}
