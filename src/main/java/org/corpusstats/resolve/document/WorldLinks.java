package org.corpusstats.resolve.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.link.NameLinks.Link;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.world.WorldNames;
import org.jspecify.annotations.Nullable;

/**
 * Links names that the world knows: countries, their people, states, and groups of people in the
 * plural. Used by one thread.
 */
final class WorldLinks {
  private static final int MOST_REMEMBERED = 50_000;

  /** Types of names that people have in common, in the singular and in the plural. */
  private static final Set<String> GROUPS = Set.of("NATIONALITY", "RELIGION", "IDEOLOGY");

  private static final Pattern PLURAL = Pattern.compile(".{3,}(?<!s|u|ic)s");

  private final WorldNames world;
  private final ResolveConfig config;

  /** Most names come again and again, and folding them to ask takes time. */
  private final Map<String, Optional<Link>> links =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Link>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  WorldLinks(WorldNames world, ResolveConfig config) {
    this.world = world;
    this.config = config;
  }

  /** The link of a name; null where the world does not know it. */
  @Nullable Link of(DocumentName name) {
    return links
        .computeIfAbsent(
            name.text() + ' ' + name.type(), key -> Optional.ofNullable(askWorld(name)))
        .orElse(null);
  }

  /** What the names of the world say; a link to the name itself tells its type. */
  private @Nullable Link askWorld(DocumentName name) {
    if (name.kind() == Kind.PERSON) {
      return null;
    }
    String country = world.country(name.text());
    if (country != null && !name.type().equals("STATE_OR_PROVINCE")) {
      return link(country, "COUNTRY", Rule.COUNTRY_NAME);
    }
    String place = world.placeOfDemonym(name.text());
    if (place != null) {
      boolean isCountry = world.country(place) != null;
      return config.isOn(Rule.NATIONALITY)
          ? link(place, isCountry ? "COUNTRY" : "LOCATION", Rule.NATIONALITY)
          : link(singular(name.text()), "NATIONALITY", Rule.DEMONYM);
    }
    if (PLURAL.matcher(name.text()).matches() && GROUPS.contains(name.type())) {
      return link(name.text().substring(0, name.text().length() - 1), name.type(), Rule.DEMONYM);
    }
    if (world.isRegion(name.text())) {
      return link(name.text(), "LOCATION", Rule.SAME_NAME);
    }
    String state = name.kind() == Kind.PLACE ? world.state(name.text()) : null;
    return state == null ? null : stateLink(state, name);
  }

  /** A city may have its state's name; an abbreviation is the state's. */
  private static @Nullable Link stateLink(String state, DocumentName name) {
    boolean isState =
        name.type().equals("STATE_OR_PROVINCE") || !EntityId.of(state).equals(name.key());
    String called = PlaceByContext.isMostlyCity(state) ? state + " state" : state;
    return isState ? link(called, "STATE_OR_PROVINCE", Rule.STATE_NAME) : null;
  }

  private static Link link(String name, String type, Rule rule) {
    return new Link(EntityId.of(name), name, type, rule);
  }

  /** "Americans" are "American", where both denote the people of one place. */
  private String singular(String demonym) {
    String shorter = demonym.replaceFirst("(?i)s$", "");
    String place = world.placeOfDemonym(demonym);
    return place != null && place.equals(world.placeOfDemonym(shorter)) ? shorter : demonym;
  }
}
