package org.corpusstats.pipeline;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.annotate.AnnotateConfig;
import org.corpusstats.annotate.template.TemplateConfig;
import org.corpusstats.clean.CleanConfig;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.EntityTypes;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.PublishConfig;
import org.corpusstats.read.ReadConfig;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.resolve.ResolveConfig;

/** The settings of all stages, and all values as they were resolved. */
public record PipelineConfig(
    ReadConfig read,
    CleanConfig clean,
    AnnotateConfig annotate,
    TemplateConfig template,
    ResolveConfig resolve,
    AggregateConfig aggregate,
    PublishConfig publish,
    ReportConfig report,
    Map<String, Object> values) {

  /**
   * Reads the defaults, then files, then single settings; what comes later wins.
   *
   * @param files HOCON files
   * @param settings each {@code key=value}
   * @throws UserError for a missing or broken file, an unknown key or a bad value
   */
  public static PipelineConfig load(List<String> files, List<String> settings) {
    Config defaults = ConfigFactory.parseResources("default.conf");
    Config given = ConfigFactory.empty();
    for (String file : files) {
      given = parseFile(file).withFallback(given);
    }
    for (String setting : settings) {
      given = parseSetting(setting, defaults).withFallback(given);
    }
    Config config = resolved(given.withFallback(defaults));
    refuseUnknownKeys(config, defaults);
    ResolveConfig resolve = ResolveConfig.from(new ConfigSection(config, "resolve"));
    AggregateConfig aggregate = AggregateConfig.from(new ConfigSection(config, "aggregate"));
    if (!EntityTypes.areKnown(aggregate.pairs().types(), resolve.types())) {
      throw new ConfigSection(config, "aggregate")
          .refused("pair-types", EntityTypes.allowed(resolve.types()));
    }
    return new PipelineConfig(
        ReadConfig.from(new ConfigSection(config, "read")),
        CleanConfig.from(new ConfigSection(config, "clean"), new ConfigSection(config, "read")),
        AnnotateConfig.from(new ConfigSection(config, "annotate")),
        TemplateConfig.from(new ConfigSection(config, "template")),
        resolve,
        aggregate,
        PublishConfig.from(new ConfigSection(config, "publish")),
        ReportConfig.from(new ConfigSection(config, "report")),
        config.root().unwrapped());
  }

  /** With what a file takes from the defaults, as in {@code types = ${resolve.types} [X]}. */
  private static Config resolved(Config config) {
    try {
      return config.resolve();
    } catch (ConfigException e) {
      throw new UserError("configuration " + e.getMessage());
    }
  }

  private static Config parseFile(String file) {
    if (!Files.isRegularFile(Path.of(file))) {
      throw new UserError("configuration file " + file + " does not exist");
    }
    try {
      return ConfigFactory.parseFile(Path.of(file).toFile());
    } catch (ConfigException e) {
      throw new UserError("configuration " + e.getMessage());
    }
  }

  private static Config parseSetting(String setting, Config defaults) {
    int equals = setting.indexOf('=');
    if (equals <= 0) {
      throw new UserError("--set " + setting + " is not key=value");
    }
    String key = setting.substring(0, equals).strip();
    String value = setting.substring(equals + 1).strip();
    try {
      // A regular expression may hold what HOCON takes for a comment or a list: texts are taken as
      // they stand.
      boolean verbatim =
          !value.startsWith("\"")
              && defaults.hasPath(key)
              && defaults.getValue(key).valueType() == ConfigValueType.STRING;
      return verbatim
          ? ConfigFactory.parseMap(Map.of(key, value))
          : ConfigFactory.parseString(key + " = " + value);
    } catch (ConfigException e) {
      throw new UserError("--set " + setting + ": " + e.getMessage());
    }
  }

  private static void refuseUnknownKeys(Config config, Config defaults) {
    SortedSet<String> known = new TreeSet<>();
    defaults.entrySet().forEach(entry -> known.add(entry.getKey()));
    for (Map.Entry<String, ConfigValue> entry : config.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw new UserError(
            "unknown setting "
                + entry.getKey()
                + " = "
                + entry.getValue().render(ConfigRenderOptions.concise())
                + "; known are "
                + String.join(", ", known));
      }
    }
  }
}
