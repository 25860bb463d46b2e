package org.corpusstats.resolve.world;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corpusstats.resolve.name.NameKey;

/**
 * Gathers the names of countries from CLDR's countries and a list of demonyms. No name is written
 * down here; each is accepted because a source gives it or because two sources agree on it. Used by
 * one thread.
 */
final class GatherCountries {
  private static final String OF = " of ";

  private final List<CldrCountry> countries;
  private final Map<String, Set<String>> byKey = new HashMap<>();
  private final Map<String, Set<String>> namesOf = new HashMap<>();

  /** Keys of demonyms by country, and of those alone that stand first in a row. */
  private final Map<String, Set<String>> demonymsOf = new HashMap<>();

  private final Map<String, Set<String>> usualDemonymsOf = new HashMap<>();

  /** Keys of demonyms by places that are no countries today: "england", "soviet union". */
  private final Map<String, Set<String>> demonymsOfPlaces = new HashMap<>();

  GatherCountries(List<CldrCountry> countries, List<PlaceDemonyms> places) {
    this.countries = countries;
    for (CldrCountry country : countries) {
      country.names().forEach(name -> addName(country.name(), name));
    }
    List<PlaceDemonyms> rows = places.stream().map(this::withKeys).toList();
    Map<String, Set<String>> meant = new HashMap<>();
    for (PlaceDemonyms row : rows) {
      Set<String> spelled = meant.computeIfAbsent(row.place(), this::spelled);
      spelled.forEach(country -> addDemonyms(country, row.demonyms()));
    }
    for (PlaceDemonyms row : rows) {
      meant.computeIfPresent(row.place(), (p, found) -> found.isEmpty() ? synonyms(row) : found);
    }
    // Only now, so that no rule sees what another row added, whatever the order of rows.
    meant.forEach(
        (place, found) -> {
          if (found.size() == 1) {
            addName(found.iterator().next(), place);
          }
        });
    for (PlaceDemonyms row : rows) {
      if (meant.getOrDefault(row.place(), Set.of()).isEmpty() && !isDivided(row.place(), rows)) {
        demonymsOfPlaces
            .computeIfAbsent(row.place(), place -> new HashSet<>())
            .addAll(row.demonyms());
      }
    }
    countries.forEach(this::addInitials);
  }

  /** Countries by the keys of the names that are theirs alone. */
  Map<String, String> byName() {
    return single(byKey);
  }

  /** Countries by the keys of the demonyms that are theirs alone. */
  Map<String, String> byDemonym() {
    // "Chinese" are the people of Macao, too, but first of all those of China.
    Map<String, Set<String>> owners = inverse(demonymsOf);
    owners.putAll(inverse(usualDemonymsOf));
    return single(owners);
  }

  /**
   * Places that are no countries of ISO 3166, by the keys of the demonyms that are theirs alone:
   * nations of the United Kingdom, continents, former states.
   */
  Map<String, String> placeByDemonym() {
    Map<String, Set<String>> owners = inverse(demonymsOfPlaces);
    owners.keySet().removeAll(inverse(demonymsOf).keySet());
    return single(owners);
  }

  /**
   * Whether parts of a place belong to countries, as "Iraqi Kurdistan" does: its people are a
   * people and not the place.
   */
  private boolean isDivided(String place, List<PlaceDemonyms> rows) {
    Map<String, Set<String>> countries = inverse(demonymsOf);
    return rows.stream()
        .map(PlaceDemonyms::place)
        .filter(other -> other.endsWith(' ' + place))
        .map(other -> other.substring(0, other.length() - place.length()))
        .anyMatch(owner -> countries.containsKey(NameKey.ofDemonym(owner)));
  }

  /** The names of each country that are no other's, in order. */
  Map<String, Set<String>> namesOf() {
    Map<String, Set<String>> unambiguous = new HashMap<>();
    namesOf.forEach(
        (country, names) -> {
          Set<String> own = new TreeSet<>();
          names.stream().filter(name -> named(name).size() == 1).forEach(own::add);
          unambiguous.put(country, Collections.unmodifiableSet(own));
        });
    return unambiguous;
  }

  private void addName(String country, String name) {
    byKey.computeIfAbsent(NameKey.of(name), k -> new LinkedHashSet<>()).add(country);
    namesOf.computeIfAbsent(country, c -> new LinkedHashSet<>()).add(name);
  }

  private Set<String> named(String name) {
    return byKey.getOrDefault(NameKey.of(name), Set.of());
  }

  private void addDemonyms(String country, List<String> keys) {
    demonymsOf.computeIfAbsent(country, c -> new HashSet<>()).addAll(keys);
    usualDemonymsOf
        .computeIfAbsent(country, c -> new HashSet<>())
        .addAll(keys.subList(0, Math.min(1, keys.size())));
  }

  /**
   * The countries that a place of the list means by its spelling: those of its name; else of a name
   * that differs in a last letter, as "Surinam" and "Burkina Fasoa" do; else of an abbreviation
   * that its capitals spell, as "Dem. Republic of the Congo" spells CLDR's "DRC".
   */
  private Set<String> spelled(String place) {
    Set<String> meant = named(place);
    if (meant.isEmpty()) {
      String key = NameKey.of(place);
      meant = new HashSet<>();
      for (Map.Entry<String, Set<String>> name : byKey.entrySet()) {
        if (differInLastLetter(key, name.getKey())) {
          meant.addAll(name.getValue());
        }
      }
    }
    if (meant.isEmpty()) {
      meant = byKey.getOrDefault(NameKey.initials(place), Set.of());
    }
    return meant;
  }

  private static boolean differInLastLetter(String a, String b) {
    return Math.abs(a.length() - b.length()) == 1 && (a.startsWith(b) || b.startsWith(a));
  }

  /**
   * The row with the keys of its demonyms. Names of countries are none, though the list has
   * "Luxembourg" as an adjective.
   */
  private PlaceDemonyms withKeys(PlaceDemonyms row) {
    List<String> keys =
        row.demonyms().stream()
            .filter(demonym -> named(demonym).isEmpty())
            .map(NameKey::ofDemonym)
            .toList();
    return new PlaceDemonyms(row.place(), keys);
  }

  private Set<String> synonyms(PlaceDemonyms row) {
    return countries.stream()
        .map(CldrCountry::name)
        .filter(country -> isSynonym(row, country))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a place is the country by another name: it has no demonym that the country has not, as
   * "Holland", but unlike "Czechoslovakia"; or it is named after the country and shares a demonym,
   * as "Republic of Ireland".
   */
  private boolean isSynonym(PlaceDemonyms row, String country) {
    Set<String> known = demonymsOf.getOrDefault(country, Set.of());
    if (!row.demonyms().isEmpty() && known.containsAll(row.demonyms())) {
      return true;
    }
    int of = row.place().lastIndexOf(OF);
    return of >= 0
        && named(row.place().substring(of + OF.length())).equals(Set.of(country))
        && !Collections.disjoint(known, row.demonyms());
  }

  /**
   * Adds the abbreviations of three letters or more that English uses: initials of a name on which
   * ISO agrees: they are its code of three letters (PNG) or end with that of two (UAE). Other
   * initials, such as CAR, and other codes, such as CAN, are words or mean something else. The name
   * may join two, as "United States of America" does, which CLDR does not have (USA).
   */
  private void addInitials(CldrCountry country) {
    String initials = NameKey.initials(country.name());
    if (initials.equals(country.alpha3())
        || (initials.length() > 2 && initials.endsWith(country.alpha2()))) {
      addName(country.name(), initials);
    }
    for (String other : List.copyOf(namesOf.getOrDefault(country.name(), Set.of()))) {
      String joined = country.name() + OF + other;
      if (!other.equals(country.name()) && NameKey.initials(joined).equals(country.alpha3())) {
        addName(country.name(), joined);
        addName(country.name(), country.alpha3());
      }
    }
  }

  private static Map<String, Set<String>> inverse(Map<String, Set<String>> keysOf) {
    Map<String, Set<String>> owners = new HashMap<>();
    keysOf.forEach(
        (country, keys) ->
            keys.forEach(key -> owners.computeIfAbsent(key, k -> new HashSet<>()).add(country)));
    return owners;
  }

  private static Map<String, String> single(Map<String, Set<String>> owners) {
    Map<String, String> single = new HashMap<>();
    owners.forEach(
        (key, countries) -> {
          if (countries.size() == 1) {
            single.put(key, countries.iterator().next());
          }
        });
    return single;
  }
}
