package org.corpusstats.resolve;

import java.io.Serializable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.EntityTypes;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.correction.ReadCorrections;

/**
 * Settings of resolution: section {@code resolve} of the configuration.
 *
 * @param types named-entity types that are kept
 * @param switchedOff rules that are not applied
 * @param minAliasDocuments documents that must agree before an alias holds for others
 * @param minAliasShare share of the documents which explain an alias that must agree, above one
 *     half
 * @param aliases files of names that are one entity or its type
 * @param kill files of names whose mentions are dropped
 * @param gazetteers files of names that are found wherever they stand
 */
public record ResolveConfig(
    Set<String> types,
    Set<Rule> switchedOff,
    int minAliasDocuments,
    double minAliasShare,
    List<String> aliases,
    List<String> kill,
    List<String> gazetteers)
    implements Serializable {
  /**
   * @throws UserError for a bad value, and for a mistake in a file of corrections
   */
  public static ResolveConfig from(ConfigSection resolve) {
    Set<String> types = new TreeSet<>(resolve.texts("types"));
    ResolveConfig config =
        new ResolveConfig(
            types,
            switchedOff(resolve),
            resolve.wholeNumber("min-alias-documents", 1, Integer.MAX_VALUE),
            resolve.number("min-alias-share", 0.51, 1),
            files(resolve, "aliases"),
            files(resolve, "kill"),
            files(resolve, "gazetteers"));
    // Read for their mistakes, too: they are used when all texts are annotated, hours later.
    Set<String> given = config.corrections().types();
    if (types.isEmpty() || !EntityTypes.areKnown(types, given)) {
      throw resolve.refused("types", EntityTypes.allowed(given));
    }
    return config;
  }

  private static Set<Rule> switchedOff(ConfigSection resolve) {
    List<String> names = resolve.texts("switched-off");
    List<String> known = Rule.SWITCHABLE.stream().map(Rule::columnValue).toList();
    if (!known.containsAll(names)) {
      throw resolve.refused("switched-off", "a list of " + String.join(", ", known));
    }
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    names.forEach(name -> rules.add(Rule.valueOf(name.toUpperCase(Locale.ROOT))));
    return rules;
  }

  private static List<String> files(ConfigSection resolve, String key) {
    List<String> files = resolve.texts(key);
    try {
      if (paths(files).contains(Path.of(""))) {
        throw resolve.refused(key, "a list of CSV files");
      }
      return files;
    } catch (InvalidPathException e) {
      throw resolve.refused(key, "a list of CSV files");
    }
  }

  public boolean isOn(Rule rule) {
    return !switchedOff.contains(rule);
  }

  /**
   * Reads the files of corrections, which stand on the machine of the driver.
   *
   * @throws UserError for the first mistake in them
   */
  public Corrections corrections() {
    return ReadCorrections.from(paths(aliases), paths(kill), paths(gazetteers));
  }

  private static List<Path> paths(List<String> files) {
    return files.stream().map(Path::of).toList();
  }
}
