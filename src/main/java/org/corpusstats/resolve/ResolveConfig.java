package org.corpusstats.resolve;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of resolution: section {@code resolve} of the configuration.
 *
 * @param types named-entity types that are kept
 */
public record ResolveConfig(Set<String> types) implements Serializable {
  public static ResolveConfig from(ConfigSection resolve) {
    Set<String> types = new TreeSet<>(resolve.texts("types"));
    if (types.isEmpty() || !types.stream().allMatch(type -> type.matches("[A-Z][A-Z_]*"))) {
      throw resolve.refused("types", "a list of CoreNLP's entity types, such as [PERSON, CITY]");
    }
    return new ResolveConfig(types);
  }
}
