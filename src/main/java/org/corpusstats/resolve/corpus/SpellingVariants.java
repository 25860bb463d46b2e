package org.corpusstats.resolve.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.NameForms;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.name.Veto;

/**
 * Finds names that are spellings of one another over the corpus: a person with and without middle
 * names ("Dirk Kempthorne", "Dirk A. Kempthorne"), or by two forms of a given name ("Chris",
 * "Christopher"), and names of two words or more that differ in one letter of one word
 * ("Alexandros", "Alexandos"), where one is far more frequent, organisations that differ in number
 * ("Central Election Commission", "Central Elections Commission"), followers of a belief
 * ("Marxists", "Marxist"). Names that may be variants share a signature, so that none is compared
 * with all others; {@link Veto} is asked before each. Pure.
 */
final class SpellingVariants {
  /** A name and the number of documents that hold it. */
  record Spelling(String entityId, String type, long documents) {}

  /**
   * Two spellings of one name; {@code to} is the more frequent one.
   *
   * @param certain whether the names tell enough; else the company they keep must agree
   */
  record Variant(String from, String to, boolean certain) {}

  private static final int SHORTEST_WORD = 5;

  /** "Southwest" and "southeast" differ in one letter, and in meaning. */
  private static final Pattern COMPASS = Pattern.compile("(?:north|south).*");

  private static final int LONGEST_WORD = 20;

  /** A misspelling is at least this many times rarer than the name. */
  private static final int RARER = 4;

  /** A surname that more people bear says nothing. */
  private static final int MOST_BEARERS = 20;

  /** The company of fewer documents is one event's. */
  private static final int FEWEST_OF_NICKNAME = 2;

  private static final String FOLLOWERS = "followers";

  /** Types of those who believe in something, in the singular, and of their plurals. */
  private static final Set<String> BELIEFS = Set.of("IDEOLOGY", "RELIGION");

  private static final Set<String> OF_FOLLOWERS = Set.of("IDEOLOGY", "RELIGION", "MISC");

  private SpellingVariants() {}

  /** What a name shares with each name that may be a variant of it. */
  static Set<String> signatures(String entityId, String type) {
    List<String> words = words(entityId, type);
    Set<String> signatures = new TreeSet<>();
    if (words.size() < 2) {
      return OF_FOLLOWERS.contains(type) && words.get(0).length() > 3
          ? Set.of(FOLLOWERS + " " + singular(words.get(0)))
          : signatures;
    }
    Kind kind = Kind.of(type);
    if (kind == Kind.PERSON) {
      signatures.add("person " + words.get(0) + " " + words.get(words.size() - 1));
      signatures.add("surname " + words.get(words.size() - 1));
    }
    if (kind == Kind.GROUP && words.size() > 2) {
      signatures.add(
          "number " + String.join(" ", words.stream().map(SpellingVariants::singular).toList()));
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isLong = word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD;
      // ISO 27001 and ISO 27002 are two.
      boolean isNumbered = word.chars().anyMatch(Character::isDigit);
      if (isLong && !isNumbered && !COMPASS.matcher(word).matches()) {
        List<String> others = new ArrayList<>(words);
        others.set(i, "*");
        String frame = kind + " " + String.join(" ", others) + " ";
        signatures.add(frame + word);
        for (int letter = 1; letter < word.length(); letter++) {
          signatures.add(frame + word.substring(0, letter) + word.substring(letter + 1));
        }
      }
    }
    return signatures;
  }

  /** The variants among names that share a signature, and that nothing says to be two. */
  static List<Variant> among(String signature, List<Spelling> spellings) {
    List<Spelling> sorted =
        spellings.stream()
            .sorted(
                Comparator.comparingLong((Spelling spelling) -> -spelling.documents())
                    .thenComparing(Spelling::entityId))
            .toList();
    String kind = signature.substring(0, signature.indexOf(' '));
    return switch (kind) {
      case "person" -> middleNames(sorted);
      case "surname" -> givenNames(sorted);
      case "number" -> toMostFrequent(sorted, sorted);
      case FOLLOWERS -> toSingular(sorted);
      default -> misspellings(sorted);
    };
  }

  /**
   * Bearers of one surname: one person where all their given names can be forms of one. Where there
   * are others, or two names that are no forms of each other ("Bob", "Robert"), company must tell.
   */
  private static List<Variant> givenNames(List<Spelling> sorted) {
    if (sorted.size() > MOST_BEARERS) {
      return List.of();
    }
    boolean alone =
        sorted.stream().allMatch(one -> sorted.stream().allMatch(other -> areForms(one, other)));
    if (alone) {
      return toMostFrequent(sorted, sorted);
    }
    List<Variant> variants = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      for (Spelling to : sorted.subList(0, i)) {
        Spelling from = sorted.get(i);
        if (areForms(from, to) || (sorted.size() == 2 && mayBeNickname(from, to))) {
          variants.add(new Variant(from.entityId(), to.entityId(), false));
        }
      }
    }
    return variants;
  }

  private static boolean areForms(Spelling one, Spelling other) {
    return one.equals(other)
        || (NameForms.areForms(given(one), given(other))
            && PersonName.middlesAgree(middles(one), middles(other))
            && veto(one, other).isEmpty());
  }

  /** Nothing but that both given names are known speaks against it. */
  private static boolean mayBeNickname(Spelling one, Spelling other) {
    return Math.min(one.documents(), other.documents()) >= FEWEST_OF_NICKNAME
        && given(one).length() > 1
        && given(other).length() > 1
        && !NameForms.differInEnding(given(one), given(other))
        && veto(one, other).filter(reason -> reason != Veto.Reason.GIVEN_NAME).isEmpty();
  }

  private static String given(Spelling person) {
    return words(person.entityId(), person.type()).get(0);
  }

  private static Optional<Veto.Reason> veto(Spelling one, Spelling other) {
    return Veto.between(
        one.entityId(), Kind.of(one.type()), other.entityId(), Kind.of(other.type()));
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** "Marxists" of a vague type are "Marxist", which the annotators know. */
  private static List<Variant> toSingular(List<Spelling> sorted) {
    return sorted.stream()
        .filter(one -> BELIEFS.contains(one.type()) && !one.entityId().endsWith("s"))
        .flatMap(
            one ->
                sorted.stream()
                    .filter(other -> !other.equals(one))
                    .map(other -> new Variant(other.entityId(), one.entityId(), true)))
        .toList();
  }

  /** One person only where no two of the middle names contradict each other. */
  private static List<Variant> middleNames(List<Spelling> sorted) {
    List<Spelling> one =
        sorted.stream().filter(other -> veto(other, sorted.get(0)).isEmpty()).toList();
    boolean agree =
        one.stream()
            .allMatch(
                a -> one.stream().allMatch(b -> PersonName.middlesAgree(middles(a), middles(b))));
    return agree ? toMostFrequent(sorted, one) : List.of();
  }

  private static List<String> middles(Spelling spelling) {
    List<String> words = words(spelling.entityId(), spelling.type());
    return words.subList(1, words.size() - 1);
  }

  private static List<Variant> misspellings(List<Spelling> sorted) {
    Spelling most = sorted.get(0);
    return toMostFrequent(
        sorted,
        sorted.stream()
            .filter(spelling -> RARER * spelling.documents() <= most.documents())
            .toList());
  }

  private static List<Variant> toMostFrequent(List<Spelling> sorted, List<Spelling> variants) {
    Spelling to = sorted.get(0);
    return variants.stream()
        .filter(spelling -> !spelling.equals(to) && veto(spelling, to).isEmpty())
        .map(spelling -> new Variant(spelling.entityId(), to.entityId(), true))
        .toList();
  }

  private static List<String> words(String entityId, String type) {
    List<String> words = List.of(entityId.split("_"));
    return Kind.of(type) == Kind.PERSON ? PersonName.words(words) : words;
  }
}
