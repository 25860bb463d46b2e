package org.corpusstats.read;

import com.typesafe.config.ConfigFactory;
import org.corpusstats.core.ConfigSection;

/** Settings of reading for tests: the defaults, but for what a test is about. */
public final class ReadConfigs {
  private ReadConfigs() {}

  /** The defaults with a path pattern and a cap of their own. */
  static ReadConfig of(String pathPattern, long maxFileBytes) {
    ReadConfig defaults = with("");
    return new ReadConfig(PathFields.compile(pathPattern), defaults.fields(), maxFileBytes, true);
  }

  /** The defaults under some settings, such as {@code read.fields.text = [lead]}. */
  public static ReadConfig with(String settings) {
    return ReadConfig.from(
        new ConfigSection(
            ConfigFactory.parseString(settings)
                .withFallback(ConfigFactory.parseResources("default.conf"))
                .resolve(),
            "read"));
  }
}
