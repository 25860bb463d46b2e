package org.corpusstats.aggregate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;

/**
 * Settings of the statistics: section {@code aggregate} of the configuration.
 *
 * @param tone what a mention's sentiment is
 * @param prevalence how common the classes are taken to be, where the tone is the target's
 * @param negativeAtMost scores at or below count as negative
 * @param positiveAtLeast scores at or above count as positive
 * @param dispersionParts over what terms and entities are spread
 * @param pairs of the tables about pairs
 * @param terms of the tables about words
 * @param periods of the tables about time
 * @param sources of the tables about sources
 * @param network of the network of entities
 */
public record AggregateConfig(
    ToneMeasure tone,
    Prevalence prevalence,
    double negativeAtMost,
    double positiveAtLeast,
    DispersionParts dispersionParts,
    PairConfig pairs,
    TermConfig terms,
    PeriodConfig periods,
    SourceConfig sources,
    NetworkConfig network)
    implements Serializable {

  /** What stands for the tone towards a mentioned entity. */
  public enum ToneMeasure {
    /** What the model of target sentiment says of the mention itself. */
    TARGET,
    /** The sentiment of the smallest clause around the mention. */
    CLAUSE,
    /** The sentiment of the sentence. */
    SENTENCE
  }

  /** How common negative, neutral and positive mentions are taken to be. */
  public enum Prevalence {
    /** As common as among the names of ordinary news, which the model supposes. */
    NEWS,
    /** As common as the corpus's own mentions make likely. */
    CORPUS,
    /** As common as among the targets of NewsMTSC, which people chose. */
    TRAINING
  }

  /** The parts of a corpus that dispersion is measured over. */
  public enum DispersionParts {
    DOCUMENTS,
    /** What a source published in a period, {@code aggregate.period}. */
    PERIODS_OF_SOURCES
  }

  public static AggregateConfig from(ConfigSection aggregate) {
    AggregateConfig config =
        new AggregateConfig(
            aggregate.choice("tone", ToneMeasure.class),
            aggregate.choice("prevalence", Prevalence.class),
            aggregate.number("negative-at-most", -1, 1),
            aggregate.number("positive-at-least", -1, 1),
            aggregate.choice("dispersion-parts", DispersionParts.class),
            PairConfig.from(aggregate),
            TermConfig.from(aggregate),
            PeriodConfig.from(aggregate),
            SourceConfig.from(aggregate),
            NetworkConfig.from(aggregate));
    if (config.negativeAtMost >= config.positiveAtLeast) {
      throw new UserError(
          "aggregate.negative-at-most = "
              + config.negativeAtMost
              + " is not below aggregate.positive-at-least = "
              + config.positiveAtLeast);
    }
    return config;
  }
}
