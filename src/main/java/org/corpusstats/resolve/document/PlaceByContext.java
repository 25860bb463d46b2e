package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Tells cities from the states and provinces that share their names, by the words around: "the
 * mayor of New York" and "Albany, New York". New York and Washington alone are the cities, as news
 * use them; other names stay what the annotators say. "Washington, D.C." is Washington, whose
 * "D.C." is no place of its own.
 */
record PlaceByContext() implements NameRule {
  /** Cities that are named far more often than their states. */
  private static final Set<String> MOSTLY_CITIES = Set.of("new york", "washington");

  private static final Set<String> OF_STATES =
      Set.of("state", "province", "governor", "gov.", "legislature", "senator", "lawmakers");
  private static final Set<String> OF_CITIES =
      Set.of("city", "mayor", "downtown", "streets", "suburb", "suburbs", "outskirts", "airport");
  private static final Set<String> DISTRICT = Set.of("D.C.", "DC", "D.C", "D. C.");
  private static final String STATE = "STATE_OR_PROVINCE";

  /** Whether a state shares its name with a city that is named far more often. */
  static boolean isMostlyCity(String name) {
    return MOSTLY_CITIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a name is such a state's here. */
  static boolean isStateOfCity(Name name, TokenizedDocument words) {
    return name.type().equals(STATE) && isMostlyCity(words.text(name));
  }

  @Override
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    if (Kind.of(name.type()) != Kind.PLACE) {
      return name;
    }
    List<Word> sentence = words.sentence(name.sentence());
    String text = words.text(name);
    if (DISTRICT.contains(text)) {
      return isAfterCapital(name, sentence) ? null : name;
    }
    Name place = withoutDistrict(name, words);
    boolean mostlyCity = isMostlyCity(words.text(place));
    boolean mayBeBoth = mostlyCity || name.type().equals(STATE) || name.type().equals("CITY");
    if (!mayBeBoth) {
      return place;
    }
    if (place.last() == name.last() && isState(place, sentence, words, mostlyCity)) {
      return place.withType(STATE);
    }
    boolean city = mostlyCity || isNear(place, sentence, OF_CITIES);
    return city && !name.type().equals("COUNTRY") ? place.withType("CITY") : place;
  }

  /** "state of New York", "New York state", "upstate New York", "Albany, New York". */
  private static boolean isState(
      Name name, List<Word> sentence, TokenizedDocument words, boolean mostlyCity) {
    String before = lower(sentence, name.first() - 1);
    boolean afterCity =
        mostlyCity
            && before.equals(",")
            && isCity(name.sentence(), name.first() - 2, words)
            && !isInList(name, sentence, words);
    return afterCity || before.equals("upstate") || isNear(name, sentence, OF_STATES);
  }

  /** "London, New York and Rome": another place follows. */
  private static boolean isInList(Name name, List<Word> sentence, TokenizedDocument words) {
    int next = name.last() + 2;
    return Set.of(",", "and", "or").contains(lower(sentence, name.last() + 1))
        && WholeNames.in(words, name.sentence(), false).stream()
            .anyMatch(other -> other.first() == next && Kind.of(other.type()) == Kind.PLACE);
  }

  private static boolean isCity(int sentence, int index, TokenizedDocument words) {
    return WholeNames.in(words, sentence, false).stream()
        .anyMatch(other -> other.last() == index && other.type().equals("CITY"));
  }

  /** Whether such a word stands right after a name, or before it with "of". */
  private static boolean isNear(Name name, List<Word> sentence, Set<String> nouns) {
    boolean of = lower(sentence, name.first() - 1).equals("of");
    return nouns.contains(lower(sentence, name.last() + 1))
        || (of && nouns.contains(lower(sentence, name.first() - 2)))
        || (!of && nouns.contains(lower(sentence, name.first() - 1)));
  }

  private static Name withoutDistrict(Name name, TokenizedDocument words) {
    List<Word> parts = words.of(name);
    int last = parts.size() - 1;
    if (last > 0 && DISTRICT.contains(parts.get(last).text())) {
      int comma = parts.get(last - 1).text().equals(",") ? 2 : 1;
      return last >= comma ? name.withSpan(name.first(), name.last() - comma) : name;
    }
    return name;
  }

  private static boolean isAfterCapital(Name name, List<Word> sentence) {
    int before = lower(sentence, name.first() - 1).equals(",") ? 2 : 1;
    return lower(sentence, name.first() - before).equals("washington");
  }

  private static String lower(List<Word> sentence, int index) {
    return index < 0 || index >= sentence.size()
        ? ""
        : sentence.get(index).text().toLowerCase(Locale.ROOT);
  }
}
