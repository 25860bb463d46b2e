package org.corpusstats.resolve.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.resolve.link.AcronymDefinitions.Definition;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;

/**
 * Says which definition holds for letters at a place: where a document defines them twice, the last
 * one before it. Immutable.
 */
public final class AcronymPlaces {
  private final Map<String, List<Definition>> byLetters = new LinkedHashMap<>();
  private final TokenizedDocument words;

  private AcronymPlaces(TokenizedDocument words) {
    this.words = words;
  }

  public static AcronymPlaces of(List<Definition> definitions, TokenizedDocument words) {
    AcronymPlaces places = new AcronymPlaces(words);
    for (Definition definition : definitions) {
      List<Definition> known =
          places.byLetters.computeIfAbsent(
              EntityId.of(words.text(definition.letters())), key -> new ArrayList<>());
      String full = EntityId.of(words.text(definition.words()));
      if (known.isEmpty() || !full.equals(places.full(known.get(known.size() - 1)))) {
        known.add(definition);
      }
    }
    return places;
  }

  private String full(Definition definition) {
    return EntityId.of(words.text(definition.words()));
  }

  /** The key of a mention in links: with a number for letters that have several definitions. */
  public String linkKey(String key, Name name) {
    List<Definition> definitions = byLetters.getOrDefault(key, List.of());
    int last = 0;
    for (int i = 1; i < definitions.size(); i++) {
      if (!isBefore(name, begin(definitions.get(i)))) {
        last = i;
      }
    }
    return last == 0 ? key : key + "#" + last;
  }

  /** "National Honor Society (NHS)", and "NHS (National Honor Society)". */
  private static Name begin(Definition definition) {
    return isBefore(definition.letters(), definition.words())
        ? definition.letters()
        : definition.words();
  }

  private static boolean isBefore(Name name, Name other) {
    return name.sentence() < other.sentence()
        || (name.sentence() == other.sentence() && name.first() < other.first());
  }

  /** The full names by the keys of their letters. */
  public Map<String, Name> byLinkKey() {
    Map<String, Name> full = new HashMap<>();
    byLetters.forEach(
        (key, definitions) -> {
          for (int i = 0; i < definitions.size(); i++) {
            full.put(i == 0 ? key : key + "#" + i, definitions.get(i).words());
          }
        });
    return full;
  }
}
