package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.corpusstats.resolve.world.WorldNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country that begins an organisation's name and says whose it is: "U.S. Navy", "United
 * Kingdom Home Office". Both are mentions then; they overlap, so they are never a pair. "Bank of
 * America" names the bank alone.
 */
record CountryInName(WorldNames world) {
  private static final int MOST_WORDS = 4;

  /** What a country's name names another place with, or a firm: "Jersey City", "USA TODAY". */
  static final Set<String> OTHERS =
      Set.of(
          "city",
          "delta",
          "valley",
          "river",
          "county",
          "island",
          "islands",
          "lake",
          "hills",
          "street",
          "avenue",
          "tech",
          "today",
          "pictures");

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
          && isItsOwner(
              words.text(beginning), words.sentence(name.sentence()).get(beginning.last() + 1))) {
        return beginning;
      }
    }
    return null;
  }

  /** Not where the name is a state's as well ("Georgia Tech"), nor that of another place. */
  private boolean isItsOwner(String country, Word next) {
    return next.isCapitalised()
        && world.state(country) == null
        && !OTHERS.contains(next.text().toLowerCase(Locale.ROOT));
  }
}
