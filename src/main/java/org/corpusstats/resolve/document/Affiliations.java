package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.GivenNames;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Knows groups by the people who are theirs: in "Ida Brandt of ZPU" and "ZPU's Ida Brandt" these
 * letters, which the annotators missed, are an organisation, and so is what they called vaguely
 * ("Elin Dahl of the Young Greens") or took for a person ("Ida Brandt of Norvando"). Pure.
 */
final class Affiliations {
  private final TokenizedDocument words;
  private final List<Name> names;
  private final boolean repeated;
  private final Set<String> surnames = new HashSet<>();

  private Affiliations(List<Name> names, TokenizedDocument words, boolean repeated) {
    this.words = words;
    this.names = names;
    this.repeated = repeated;
    names.stream().filter(Affiliations::isFullPerson).forEach(this::learn);
  }

  /**
   * The names with such letters, and with the types that their people tell.
   *
   * @param repeated whether names are looked for that the annotators missed
   */
  static List<Name> in(List<Name> names, TokenizedDocument words, boolean repeated) {
    return names.stream().anyMatch(Affiliations::isFullPerson)
        ? new Affiliations(names, words, repeated).told()
        : names;
  }

  private static boolean isFullPerson(Name name) {
    return name.type().equals("PERSON") && name.wordCount() > 1;
  }

  private void learn(Name person) {
    surnames.addAll(PersonName.ofKey(EntityId.of(words.text(person))).words());
  }

  private List<Name> told() {
    List<Name> all = new ArrayList<>(names);
    // A roll of members has a hundred thousand names, of which each could ask all others.
    Map<Integer, List<Name>> bySentence =
        names.stream().collect(Collectors.groupingBy(Name::sentence));
    Set<String> groups = new HashSet<>();
    for (Name person : names) {
      if (isFullPerson(person)) {
        List<Name> beside = bySentence.getOrDefault(person.sentence(), List.of());
        List<Name> letters = letters(person, beside);
        all.addAll(letters);
        beside.addAll(letters);
        beside.stream()
            .filter(name -> isGroupOf(name, person))
            .forEach(name -> groups.add(words.text(name)));
      }
    }
    all.replaceAll(
        name ->
            mayBeGroup(name) && groups.contains(words.text(name))
                ? name.withType("ORGANIZATION")
                : name);
    return all;
  }

  /** The letters around a person that are none of the names of the sentence yet. */
  private List<Name> letters(Name person, List<Name> beside) {
    List<Word> line = words.sentence(person.sentence());
    int after = person.last() + 2;
    int before = person.first() - 2;
    List<Name> places = new ArrayList<>();
    if (after < line.size() && line.get(after - 1).text().equals("of")) {
      places.add(person.withSpan(after, after));
    }
    if (before >= 0 && line.get(before + 1).pos().equals("POS")) {
      places.add(person.withSpan(before, before));
    }
    return !repeated || words.isShouted(person.sentence())
        ? List.of()
        : places.stream()
            .filter(place -> areLetters(words.first(place)))
            .filter(place -> beside.stream().noneMatch(place::overlaps))
            .map(place -> place.withType("ORGANIZATION").withOrigin(Name.FOUND_AGAIN))
            .toList();
  }

  private static boolean areLetters(Word word) {
    return word.isAllCapitals() && word.pos().startsWith("NN") && word.text().indexOf('.') < 0;
  }

  /** "Ida Brandt of [the] NAME"; vague names may own the person, too: "NAME's Ida Brandt". */
  private boolean isGroupOf(Name name, Name person) {
    if (name.sentence() != person.sentence() || !mayBeGroup(name)) {
      return false;
    }
    List<Word> line = words.sentence(name.sentence());
    int before = name.first() - 1;
    if (before > 1 && line.get(before).text().equals("the")) {
      before--;
    }
    boolean belongs = before == person.last() + 1 && line.get(before).text().equals("of");
    boolean owns =
        name.type().equals("MISC")
            && name.last() + 2 == person.first()
            && line.get(name.last() + 1).pos().equals("POS");
    return belongs || owns;
  }

  /** What the annotators call vaguely, or a person by one word that is no name of people. */
  private boolean mayBeGroup(Name name) {
    String text = words.text(name);
    boolean noPerson =
        name.type().equals("PERSON")
            && name.wordCount() == 1
            && !surnames.contains(EntityId.of(text))
            && !GivenNames.shared().isKnown(text);
    return noPerson || (name.type().equals("MISC") && words.last(name).isProperNoun());
  }
}
