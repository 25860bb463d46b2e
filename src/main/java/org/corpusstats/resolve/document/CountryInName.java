package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.world.WorldNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country that begins an organisation's name and says whose it is: "U.S. Navy", "United
 * Kingdom Home Office". Both are mentions then; they overlap, so they are never a pair. "Bank of
 * America" names the bank alone.
 */
record CountryInName(WorldNames world) {
  private static final int MOST_WORDS = 4;

  /** The names with such countries, each right before the name that it begins. */
  List<Name> added(List<Name> names, TokenizedDocument words) {
    List<Name> all = new ArrayList<>();
    for (Name name : names) {
      Name country = name.type().equals("ORGANIZATION") ? country(name, words) : null;
      if (country != null && Stream.concat(all.stream(), names.stream()).noneMatch(country::isAt)) {
        all.add(country);
      }
      all.add(name);
    }
    return all;
  }

  private @Nullable Name country(Name name, TokenizedDocument words) {
    for (int count = Math.min(MOST_WORDS, name.wordCount() - 1); count > 0; count--) {
      Name beginning =
          name.withSpan(name.first(), name.first() + count - 1)
              .withType("COUNTRY")
              .withOrigin(Name.FOUND_AS_COUNTRY);
      if (words.last(beginning).isCapitalised()
          && world.country(words.text(beginning)) != null
          && words.sentence(name.sentence()).get(beginning.last() + 1).isCapitalised()) {
        return beginning;
      }
    }
    return null;
  }
}
