package org.corpusstats.resolve.corpus;

import java.util.List;
import java.util.Locale;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.world.WorldNames;
import org.jspecify.annotations.Nullable;

/** Makes "U.S. Navy" and "United States Navy" one: a country's names before a name are the same. */
final class CountryForms {
  private static final int MOST_WORDS = 4;

  private CountryForms() {}

  /**
   * The key of a name with the country that begins it under its usual name; null where none does.
   *
   * @param key of the name, of {@link EntityId}
   */
  static @Nullable String of(String key, WorldNames world) {
    List<String> words = List.of(key.split("_"));
    for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
      String country = country(String.join(" ", words.subList(0, count)), world);
      if (country != null) {
        return EntityId.of(country) + '_' + String.join("_", words.subList(count, words.size()));
      }
    }
    return null;
  }

  /** Keys have no capitals, which abbreviations need. */
  private static @Nullable String country(String words, WorldNames world) {
    String country = world.country(words);
    return country == null && words.length() <= 3
        ? world.country(words.toUpperCase(Locale.ROOT))
        : country;
  }
}
