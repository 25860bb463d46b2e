package org.corpusstats.aggregate;

import com.typesafe.config.ConfigFactory;
import org.corpusstats.core.ConfigSection;

/** Settings for tests: the defaults with some changes. */
public final class Configs {
  private Configs() {}

  public static AggregateConfig with(String settings) {
    return AggregateConfig.from(
        new ConfigSection(
            ConfigFactory.parseString("aggregate { " + settings + " }")
                .withFallback(ConfigFactory.parseResources("default.conf")),
            "aggregate"));
  }
}
