package org.corpusstats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corpusstats.aggregate.AggregateConfig.DispersionParts;
import org.corpusstats.aggregate.AggregateConfig.Prevalence;
import org.corpusstats.aggregate.AggregateConfig.ToneMeasure;
import org.corpusstats.core.UserError;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateConfigTest {
  @Test
  void theDefaultsAreThoseOfTheFile() {
    assertThat(from(""))
        .isEqualTo(
            new AggregateConfig(
                ToneMeasure.TARGET,
                Prevalence.NEWS,
                -0.25,
                0.25,
                DispersionParts.DOCUMENTS,
                new PairConfig(List.of(), EnumSet.allOf(UnitScope.class), 1, 0, 3),
                new TermConfig(2, 1, 3, "source", 5, 3, 100, 3, 30),
                new PeriodConfig(PeriodLength.MONTH, 3, UnitScope.DOCUMENT, 3),
                new SourceConfig(5, 5),
                new NetworkConfig(2, 0.05, 0.05, 1_000_000, 1, 1)));
  }

  @Test
  void everySettingCanBeChanged() {
    assertThat(
            from(
                "tone = sentence, prevalence = corpus, negative-at-most = -1, positive-at-least = 1,"
                    + " pair-types = [PERSON], pair-scopes = [paragraph], min-pair-units = 7,"
                    + " pairs-per-entity = 20, evidence-per-pair = 0,"
                    + " dispersion-parts = periods-of-sources, min-term-frequency = 4,"
                    + " collocation-window = 5, min-collocation-count = 6, keyness-group = topic,"
                    + " min-keyness-frequency = 8,"
                    + " min-keyness-documents = 10, keyness-per-group = 9,"
                    + " min-entity-term-documents = 11, entity-terms-per-entity = 12,"
                    + " period = week,"
                    + " min-trend-documents = 10, pair-period-scope = sentence,"
                    + " min-pair-period-units = 11, min-source-documents = 12,"
                    + " min-pair-source-documents = 13, network-min-documents = 14,"
                    + " network-max-p = 0.2, network-backbone-alpha = 0.1, network-max-edges = 15,"
                    + " network-resolution = 0.5, network-seed = 16"))
        .isEqualTo(
            new AggregateConfig(
                ToneMeasure.SENTENCE,
                Prevalence.CORPUS,
                -1,
                1,
                DispersionParts.PERIODS_OF_SOURCES,
                new PairConfig(List.of("PERSON"), Set.of(UnitScope.PARAGRAPH), 7, 20, 0),
                new TermConfig(4, 5, 6, "topic", 8, 10, 9, 11, 12),
                new PeriodConfig(PeriodLength.WEEK, 10, UnitScope.SENTENCE, 11),
                new SourceConfig(12, 13),
                new NetworkConfig(14, 0.2, 0.1, 15, 0.5, 16)));
  }

  @ParameterizedTest
  @CsvSource({
    "tone = paragraph, 'aggregate.tone = \"paragraph\" is not one of target, clause, sentence'",
    "negative-at-most = -2, aggregate.negative-at-most = -2 is not a number from -1.0 to 1.0",
    "positive-at-least = 1.5, aggregate.positive-at-least = 1.5 is not a number from -1.0 to 1.0",
    "pair-scopes = [page], 'aggregate.pair-scopes = [\"page\"] is not a list of one or more of"
        + " sentence, paragraph, document'",
    "pair-scopes = [], 'aggregate.pair-scopes = [] is not a list of one or more of sentence,"
        + " paragraph, document'",
    "pairs-per-entity = -1, aggregate.pairs-per-entity = -1 is not a whole number from 0 to"
        + " 2147483647",
    "min-pair-units = 0, aggregate.min-pair-units = 0 is not a whole number from 1 to 2147483647",
    "collocation-window = 0, aggregate.collocation-window = 0 is not a whole number from 1 to 20",
    "period = decade, 'aggregate.period = \"decade\" is not one of day, week, month, quarter, year'",
    "evidence-per-pair = 101, aggregate.evidence-per-pair = 101 is not a whole number from 0 to 100"
  })
  void aBadValueIsNamedWithWhatIsAllowed(String setting, String message) {
    assertThatThrownBy(() -> from(setting)).isInstanceOf(UserError.class).hasMessage(message);
  }

  @Test
  void theThresholdsMustBeApart() {
    assertThatThrownBy(() -> from("negative-at-most = 0.25"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "aggregate.negative-at-most = 0.25 is not below aggregate.positive-at-least = 0.25");
  }

  private static AggregateConfig from(String settings) {
    return Configs.with(settings);
  }
}
