package org.corpusstats.core;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A section of the configuration, read key by key into an immutable record. Each reader checks the
 * value and throws a {@link UserError} that names the key, the value and what is allowed.
 * Immutable.
 */
public final class ConfigSection {
  private final Config config;
  private final String path;

  /**
   * @param config the whole configuration
   * @param path the section's name, such as {@code annotate}
   */
  public ConfigSection(Config config, String path) {
    this.config = config;
    this.path = path;
  }

  /** A section inside this one. */
  public ConfigSection section(String key) {
    return new ConfigSection(config, full(key));
  }

  public String text(String key) {
    return read(key, "a text", () -> config.getString(full(key)));
  }

  public boolean flag(String key) {
    return read(key, "true or false", () -> config.getBoolean(full(key)));
  }

  /** A whole number in a closed range. */
  public int wholeNumber(String key, int least, int most) {
    String allowed = "a whole number from " + least + " to " + most;
    // As a double first: what is read as an int loses its fraction without a word.
    double value = read(key, allowed, () -> config.getDouble(full(key)));
    if (!(value >= least && value <= most && value == Math.rint(value))) {
      throw refused(key, allowed);
    }
    return (int) value;
  }

  /** A number in a closed range. */
  public double number(String key, double least, double most) {
    String allowed = "a number from " + least + " to " + most;
    double value = read(key, allowed, () -> config.getDouble(full(key)));
    if (!(value >= least && value <= most)) {
      throw refused(key, allowed);
    }
    return value;
  }

  public List<String> texts(String key) {
    return List.copyOf(read(key, "a list of texts", () -> config.getStringList(full(key))));
  }

  /** A list of texts, or a text for a list of one. */
  public List<String> textOrTexts(String key) {
    return read(key, "a list of texts", () -> config.getValue(full(key)).valueType())
            == ConfigValueType.STRING
        ? List.of(text(key))
        : texts(key);
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    String value = text(key);
    for (E constant : type.getEnumConstants()) {
      if (written(constant).equals(value)) {
        return constant;
      }
    }
    String[] all =
        Arrays.stream(type.getEnumConstants()).map(ConfigSection::written).toArray(String[]::new);
    throw refused(key, "one of " + String.join(", ", all));
  }

  /** The error for a value that a record's own rule refuses. */
  public UserError refused(String key, String allowed) {
    ConfigValue value = config.getValue(full(key));
    return new UserError(
        full(key) + " = " + value.render(ConfigRenderOptions.concise()) + " is not " + allowed);
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private <T> T read(String key, String allowed, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (ConfigException.Missing missing) {
      throw new UserError(full(key) + " is missing; it must be " + allowed);
    } catch (ConfigException bad) {
      throw refused(key, allowed);
    }
  }

  private String full(String key) {
    return path + "." + key;
  }
}
