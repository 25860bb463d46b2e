package org.corpusstats.resolve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names an entity after its key: mentions with equal keys are one entity. The key folds case, white
 * space and typographic quotes; spaces become underscores, so that ids read well in queries and
 * different keys have different ids.
 */
final class EntityId {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private EntityId() {}

  static String of(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace('“', '"')
            .replace('”', '"')
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace("%", "%25")
            .replace("_", "%5f");
    return SPACE.matcher(folded.strip()).replaceAll("_");
  }
}
