package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.Correction;
import org.corpusstats.resolve.correction.CorrectionFiles;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.correction.GazetteerName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveConfigTest {
  private static final Config DEFAULTS = ConfigFactory.parseResources("default.conf");

  @TempDir private Path folder;

  @Test
  void byDefaultNothingIsCorrected() {
    ResolveConfig config = ResolveConfig.from(new ConfigSection(DEFAULTS, "resolve"));
    assertThat(config.aliases()).isEmpty();
    assertThat(config.kill()).isEmpty();
    assertThat(config.gazetteers()).isEmpty();
    assertThat(config.corrections().isEmpty()).isTrue();
  }

  @Test
  void correctionsAreReadFromTheFilesOfEachKind() throws IOException {
    CorrectionFiles files =
        new CorrectionFiles(folder)
            .aliases("IS,Islamic State,,")
            .kill("Reuters,,")
            .gazetteer("Solvanor,ORGANIZATION");
    Config config =
        with(
            with(with(DEFAULTS, "aliases", files.aliases), "kill", files.kill),
            "gazetteers",
            files.gazetteer);
    ResolveConfig resolve = ResolveConfig.from(new ConfigSection(config, "resolve"));
    assertThat(resolve.aliases()).containsExactly(files.aliases.toString());
    Corrections corrections = resolve.corrections();
    assertThat(corrections.of("IS", "a")).isEqualTo(new Correction("Islamic State", null));
    assertThat(corrections.isKilled("Reuters", "ORGANIZATION", "a")).isTrue();
    assertThat(corrections.gazetteer())
        .containsExactly(new GazetteerName("Solvanor", "ORGANIZATION"));
  }

  @ParameterizedTest
  @CsvSource({
    "aliases, 'alias,canonical,type,scope'",
    "kill, 'name,type,scope'",
    "gazetteers, 'name,type'"
  })
  void aBadFileIsReportedWhenTheSettingsAreRead(String key, String columns) {
    Config config = with(DEFAULTS, key, Path.of("nowhere.csv"));
    assertThatThrownBy(() -> ResolveConfig.from(new ConfigSection(config, "resolve")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "nowhere.csv does not exist; it must be a CSV file with the columns " + columns);
  }

  @Test
  void byDefaultAllRulesAreOn() {
    ResolveConfig config = ResolveConfig.from(new ConfigSection(DEFAULTS, "resolve"));
    assertThat(Rule.values()).allMatch(config::isOn);
    assertThat(config.minAliasDocuments()).isEqualTo(2);
    assertThat(config.minAliasShare()).isEqualTo(0.75);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SAME_NAME", "CORRECTION"},
      mode = EnumSource.Mode.EXCLUDE)
  void aRuleCanBeSwitchedOff(Rule rule) {
    ResolveConfig config = ResolveConfig.from(switchedOff(rule.columnValue()));
    assertThat(config.isOn(rule)).isFalse();
    assertThat(Rule.values()).filteredOn(config::isOn).hasSize(Rule.values().length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"initial", "INITIALS", "same_name", "correction", ""})
  void whatIsNoRuleOrAlwaysOnCannotBe(String rule) {
    assertThatThrownBy(() -> ResolveConfig.from(switchedOff("initials", rule)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "resolve.switched-off = [\"initials\",\"" + rule + "\"] is not a list of")
        .hasMessageContaining("whole_name, repeated_name, corpus_name, country_in_name")
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({"min-alias-documents, 0", "min-alias-share, 0.5", "min-alias-share, 1.1"})
  void thresholdsThatProveNothingAreRefused(String key, String value) {
    Config config =
        ConfigFactory.parseString("resolve." + key + "=" + value).withFallback(DEFAULTS);
    assertThatThrownBy(() -> ResolveConfig.from(new ConfigSection(config, "resolve")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("resolve." + key + " = " + value);
  }

  private static ConfigSection switchedOff(String... rules) {
    return new ConfigSection(
        DEFAULTS.withValue("resolve.switched-off", ConfigValueFactory.fromIterable(List.of(rules))),
        "resolve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0"})
  void whatIsNoPathIsRefused(String path) {
    for (String key : List.of("aliases", "kill", "gazetteers")) {
      Config config =
          DEFAULTS.withValue("resolve." + key, ConfigValueFactory.fromIterable(List.of(path)));
      String shown = config.getValue("resolve." + key).render(ConfigRenderOptions.concise());
      assertThatThrownBy(() -> ResolveConfig.from(new ConfigSection(config, "resolve")))
          .isInstanceOf(UserError.class)
          .hasMessage("resolve." + key + " = " + shown + " is not a list of CSV files");
    }
  }

  private static Config with(Config config, String key, Path file) {
    return config.withValue(
        "resolve." + key, ConfigValueFactory.fromIterable(List.of(file.toString())));
  }
}
