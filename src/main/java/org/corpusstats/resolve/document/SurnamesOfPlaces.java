package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Knows people whose surname is a place's, too: in a document that names "Vera Lincoln" in full,
 * "Lincoln" is she where it does what people do ("Lincoln claims", "Lincoln's father") and nothing
 * is in, at or near it. Pure.
 */
final class SurnamesOfPlaces {
  private static final Set<String> OF_PLACES =
      Set.of(
          "in",
          "at",
          "near",
          "into",
          "through",
          "around",
          "across",
          "outside",
          "inside",
          "throughout",
          "within",
          "via",
          "toward",
          "towards");

  private final TokenizedDocument words;

  private SurnamesOfPlaces(TokenizedDocument words) {
    this.words = words;
  }

  /** The names with such people as people. */
  static List<Name> in(List<Name> names, TokenizedDocument words) {
    return new SurnamesOfPlaces(words).told(names);
  }

  private List<Name> told(List<Name> names) {
    Set<String> surnames = new HashSet<>();
    Map<String, List<Name>> places = new HashMap<>();
    for (Name name : names) {
      if (name.wordCount() == 1 && Kind.of(name.type()) == Kind.PLACE) {
        String key = EntityId.of(words.text(name));
        if (surnames.contains(key)) {
          places.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        }
      } else if (name.wordCount() > 1 && name.type().equals("PERSON")) {
        String surname = PersonName.ofKey(EntityId.of(words.text(name))).surname();
        surnames.add(surname == null ? "" : surname);
      }
    }
    places.values().removeIf(mentions -> !arePeople(mentions));
    return places.isEmpty()
        ? names
        : names.stream()
            .map(name -> isAmong(name, places) ? name.withType("PERSON") : name)
            .toList();
  }

  private static boolean isAmong(Name name, Map<String, List<Name>> people) {
    return people.values().stream().anyMatch(mentions -> mentions.contains(name));
  }

  private boolean arePeople(List<Name> mentions) {
    long acting = mentions.stream().filter(this::acts).count();
    long located = mentions.stream().filter(this::isLocated).count();
    // The annotators' lists have no such place, and "in" may follow a noun: "confidence in
    // Lincoln".
    boolean unheardOf = mentions.stream().allMatch(name -> name.type().equals("LOCATION"));
    return 2 * acting >= mentions.size()
        && located <= (unheardOf ? acting : 0)
        && mentions.stream().noneMatch(name -> NameContext.of(name, words).isThing());
  }

  private boolean acts(Name name) {
    int next = name.last() + 1;
    if (pos(name, next).equals("RB")) {
      next++;
    }
    return pos(name, next).startsWith("VB")
        || Set.of("MD", "POS").contains(pos(name, next))
        || !NameContext.of(name, words).titles().isEmpty();
  }

  private String pos(Name name, int index) {
    List<Word> line = words.sentence(name.sentence());
    return index < line.size() ? line.get(index).pos() : "";
  }

  private boolean isLocated(Name name) {
    return name.first() > 0
        && OF_PLACES.contains(words.sentence(name.sentence()).get(name.first() - 1).text());
  }
}
