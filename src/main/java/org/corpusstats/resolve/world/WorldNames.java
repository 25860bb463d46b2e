package org.corpusstats.resolve.world;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Knows which names stand for the same country, whose people and things a word denotes, and the
 * states of the USA. Countries are the entries of ISO 3166-1, sovereign or not; their names are
 * those of CLDR in ICU, and what CoreNLP's list of demonyms adds to them (see {@link
 * GatherCountries}). Says nothing about what a name means elsewhere: Georgia is a country and a
 * state. Immutable and thread safe.
 */
public final class WorldNames implements Serializable {
  private static final Pattern PARTED = Pattern.compile("\\p{L}{3,} \\p{L}{3,}");

  private final Map<String, String> countries;
  private final Map<String, String> demonyms;
  private final Map<String, String> demonymsOfPlaces;
  private final Map<String, Set<String>> namesOf;
  private final UsStates states;
  private final Set<String> regions;

  /**
   * @param countries countries by the keys of their names
   * @param demonyms countries by the keys of their demonyms
   * @param demonymsOfPlaces places that are no countries, by the keys of their demonyms
   * @param namesOf the names of each country
   * @param regions keys of the names of continents and their parts
   */
  private WorldNames(
      Map<String, String> countries,
      Map<String, String> demonyms,
      Map<String, String> demonymsOfPlaces,
      Map<String, Set<String>> namesOf,
      UsStates states,
      Set<String> regions) {
    this.countries = Map.copyOf(countries);
    this.demonyms = Map.copyOf(demonyms);
    this.demonymsOfPlaces = Map.copyOf(demonymsOfPlaces);
    this.namesOf = Map.copyOf(namesOf);
    this.states = states;
    this.regions = Set.copyOf(regions);
  }

  /**
   * Reads the names from ICU and CoreNLP's models. Takes some tenths of a second in a new JVM, most
   * of it ICU's start; meant for the driver, which sends the few kilobytes to its tasks.
   *
   * @throws org.corpusstats.core.UserError where the models are not on the class path
   */
  public static WorldNames load() {
    return of(new GatherCountries(CldrCountry.all(), PlaceDemonyms.all()));
  }

  static WorldNames of(GatherCountries countries) {
    return new WorldNames(
        countries.byName(),
        countries.byDemonym(),
        countries.placeByDemonym(),
        countries.namesOf(),
        UsStates.load(),
        CldrRegions.keys());
  }

  /**
   * The country of a name, as English newspapers call it; null where it is no country's name or
   * that of several. Long names count in any case, with or without article and diacritics;
   * abbreviations in capitals only, with or without dots.
   */
  @Nullable public String country(String name) {
    String capitals = NameKey.ofAbbreviation(name);
    String abbreviated = capitals == null ? null : countries.get(capitals);
    return abbreviated == null ? ofLongName(NameKey.ofLongName(name)) : abbreviated;
  }

  /** "Viet Nam" is "Vietnam"; shorter words may be others: "I ran". */
  private @Nullable String ofLongName(String key) {
    String country = countries.get(key);
    return country == null && PARTED.matcher(key).matches()
        ? countries.get(key.replace(" ", ""))
        : country;
  }

  /**
   * The country of an adjective or of a name of people, with a capital: "Libyan", "Frenchmen". Null
   * where several countries share it, where the place is none, and for names of countries.
   */
  @Nullable public String countryOfDemonym(String word) {
    return ofDemonym(word, demonyms);
  }

  /**
   * The country of an adjective or of a name of people, as {@link #countryOfDemonym}; else the
   * nation of the United Kingdom, the continent or the former state: "England" of "English",
   * "Soviet Union" of "Soviet". Null where several share it, and for a people of several countries.
   */
  @Nullable public String placeOfDemonym(String word) {
    String country = countryOfDemonym(word);
    return country == null ? ofDemonym(word, demonymsOfPlaces) : country;
  }

  private @Nullable String ofDemonym(String word, Map<String, String> places) {
    String bare = NameKey.withoutArticle(word);
    boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
    return capital && country(bare) == null ? places.get(NameKey.ofDemonym(bare)) : null;
  }

  /**
   * The state of the USA that has this full name, in any case, or this usual abbreviation:
   * "Calif.", "Calif", "N.Y."; but not "Miss" without its dot, nor a postal code. Null for others.
   */
  @Nullable public String state(String name) {
    return states.named(name);
  }

  /** Whether a name is that of a continent or a part of one: "Asia", "Latin America". */
  public boolean isRegion(String name) {
    return regions.contains(NameKey.ofLongName(name));
  }

  /** The names of one of {@link #countries}, in order; of other texts empty. */
  Set<String> namesOf(String country) {
    return namesOf.getOrDefault(country, Set.of());
  }

  /** The countries, as {@link #country} names them. */
  Set<String> countries() {
    return namesOf.keySet();
  }
}
