package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Set;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.corpusstats.resolve.world.WorldNames;

/**
 * Knows countries that are called like people by their neighbours: in "Norland, Chad and Niger" the
 * annotators take the second for a man. Pure.
 */
record CountriesInLists(WorldNames world, TokenizedDocument words) {
  private static final Set<String> BETWEEN = Set.of(",", "and", "or", "&");

  /** The names with such countries as countries. */
  List<Name> in(List<Name> names) {
    return names.stream()
        .map(name -> isCountry(name, names) ? name.withType("COUNTRY") : name)
        .toList();
  }

  private boolean isCountry(Name name, List<Name> names) {
    return name.wordCount() == 1
        && name.type().equals("PERSON")
        && isBesideCountry(name, names)
        && world.country(words.text(name)) != null;
  }

  private boolean isBesideCountry(Name name, List<Name> names) {
    return names.stream()
        .filter(other -> other.sentence() == name.sentence() && other.type().equals("COUNTRY"))
        .anyMatch(
            other ->
                areListed(other.last() + 1, name.first(), name)
                    || areListed(name.last() + 1, other.first(), name));
  }

  /** Whether nothing but a comma or "and" stands from one word to another. */
  private boolean areListed(int from, int to, Name name) {
    return from < to
        && words.sentence(name.sentence()).subList(from, to).stream()
            .map(Word::text)
            .allMatch(BETWEEN::contains);
  }
}
