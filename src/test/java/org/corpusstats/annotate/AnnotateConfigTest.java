package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.corpusstats.annotate.AnnotateConfig.Engine;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotateConfigTest {
  @Test
  void theDefaultsAreThoseOfTheFile() {
    assertThat(from(""))
        .isEqualTo(
            new AnnotateConfig(
                Engine.FAST, true, new AnnotationCaps(1000, 200, 500), 600, 200_000, false));
  }

  @Test
  void everySettingCanBeChanged() {
    assertThat(
            from(
                "engine = stock, fine-grained-names = false, max-sentence-tokens = 1,"
                    + " max-parsed-sentence-tokens = 0, max-token-characters = 2,"
                    + " document-deadline-seconds = 3, partition-characters = 1000,"
                    + " retry-failed = true"))
        .isEqualTo(
            new AnnotateConfig(Engine.STOCK, false, new AnnotationCaps(1, 0, 2), 3, 1000, true));
  }

  @ParameterizedTest
  @CsvSource({
    "engine, quick, 'one of stock, fast'",
    "fine-grained-names, maybe, true or false",
    "max-sentence-tokens, 0, a whole number from 1 to 100000",
    "max-parsed-sentence-tokens, -1, a whole number from 0 to 10000",
    "max-token-characters, 0, a whole number from 1 to 10000",
    "document-deadline-seconds, 0, a whole number from 1 to 86400",
    "partition-characters, 999, a whole number from 1000 to 100000000",
    "retry-failed, 2, true or false"
  })
  void aBadValueIsNamedWithWhatIsAllowed(String key, String value, String allowed) {
    assertThatThrownBy(() -> from(key + " = " + value))
        .isInstanceOf(UserError.class)
        .hasMessageMatching("annotate\\." + key + " = \"?" + value + "\"? is not " + allowed);
  }

  private static AnnotateConfig from(String settings) {
    Config config =
        ConfigFactory.parseString("annotate { " + settings + " }")
            .withFallback(ConfigFactory.parseResources("default.conf"));
    return AnnotateConfig.from(new ConfigSection(config, "annotate"));
  }
}
