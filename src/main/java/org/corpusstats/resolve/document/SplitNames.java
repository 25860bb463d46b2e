package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.GivenNames;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.Prefix;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.corpusstats.resolve.world.WorldNames;
import org.jspecify.annotations.Nullable;

/**
 * Parts names that the annotators took for one: "Israel-Hamas", "Trump-Kim" and "U.S.-China" are
 * two each, and "Obama Justice Department" is the department of a president. What a part is, the
 * document says elsewhere or the names of the world; a country in a list of countries is none of
 * the people that are called so. Pure.
 */
final class SplitNames {
  private static final int MOST_OF_PERSON = 3;

  /** What parts the items of a list. */
  private static final Set<String> BETWEEN = Set.of(",", "and", "or", "&");

  private final TokenizedDocument words;
  private final WorldNames world;

  /** Types of the names of the document, by their texts; people by their surnames too. */
  private final Map<String, String> known = new HashMap<>();

  private final Set<String> surnames = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  /** Last words of organisations' names: "Party". */
  private final Set<String> sorts = new HashSet<>();

  private SplitNames(TokenizedDocument words, WorldNames world) {
    this.words = words;
    this.world = world;
  }

  /**
   * The names with such ones parted.
   *
   * @param countries whether countries are looked for that the annotators missed: "U.S.-China"
   */
  static List<Name> in(
      List<Name> names, TokenizedDocument words, WorldNames world, boolean countries) {
    SplitNames split = new SplitNames(words, world);
    names.forEach(split::learn);
    List<Name> parts = new ArrayList<>();
    names.forEach(name -> split.add(name, parts));
    if (countries) {
      split.addCountries(parts);
    }
    return parts.stream()
        .map(name -> split.isInList(name, parts) ? name.withType("COUNTRY") : name)
        .toList();
  }

  private void learn(Name name) {
    known.putIfAbsent(words.text(name), name.type());
    if (name.type().equals("ORGANIZATION") && words.of(name).stream().noneMatch(SplitNames::isOf)) {
      sorts.add(words.last(name).text());
    }
    if (name.type().equals("PERSON") && name.wordCount() > 1) {
      people.add(words.text(name));
      List<String> person = PersonName.words(words.of(name).stream().map(Word::text).toList());
      boolean first = PersonName.ofKey(EntityId.of(words.text(name))).isFamilyFirst();
      surnames.add(person.get(first ? 0 : person.size() - 1));
    }
  }

  private static boolean isOf(Word word) {
    return word.text().equals("of");
  }

  private void add(Name name, List<Name> parts) {
    int sign = sign(name);
    if (sign > 0) {
      Name left = typed(name.withSpan(name.first(), sign - 1));
      Name right = typed(name.withSpan(sign + 1, name.last()));
      boolean slash = words.sentence(name.sentence()).get(sign).text().equals("/");
      boolean vague = name.type().equals("MISC") && (left != null || right != null);
      if (slash || vague || (left != null && right != null)) {
        parts.add(left == null ? name.withSpan(name.first(), sign - 1) : left);
        add(right == null ? name.withSpan(sign + 1, name.last()) : right, parts);
        return;
      }
    }
    int second = secondCountry(name);
    if (second > 0) {
      parts.add(name.withSpan(name.first(), second - 1));
      parts.add(name.withSpan(second, name.last()));
      return;
    }
    if (name.type().equals("ORGANIZATION") && addMember(name, parts)) {
      return;
    }
    Name owner = name.withSpan(name.first(), name.first());
    Name owned = name.withSpan(name.first() + 1, name.last());
    if (name.type().equals("ORGANIZATION")
        && name.wordCount() > 2
        && surnames.contains(words.text(owner))
        && known.containsKey(words.text(owned))) {
      parts.add(owner.withType("PERSON"));
      parts.add(owned);
      return;
    }
    boolean surname = name.wordCount() == 1 && surnames.contains(words.text(name));
    boolean confused = (isCut(name) || name.type().equals("MISC")) && surname;
    parts.add(confused ? name.withType("PERSON") : name);
  }

  /** Where a second country begins that the annotators took into one: "Peru Chile"; else 0. */
  private int secondCountry(Name name) {
    if (!name.type().equals("COUNTRY") || world.country(words.text(name)) != null) {
      return 0;
    }
    for (int i = name.first() + 1; i <= name.last(); i++) {
      if (world.country(words.text(name.withSpan(name.first(), i - 1))) != null
          && world.country(words.text(name.withSpan(i, name.last()))) != null) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Parts "Ida Brandt of the Green Party" and "Norvex Group GM Ida Brandt", which the annotators
   * took for organisations, into the organisation and the person.
   */
  private boolean addMember(Name name, List<Name> parts) {
    List<Word> line = words.sentence(name.sentence());
    for (int of = name.first() + 2; of <= name.first() + MOST_OF_PERSON && of < name.last(); of++) {
      Name person = name.withSpan(name.first(), of - 1).withType("PERSON");
      int first = line.get(of + 1).text().equals("the") && of + 1 < name.last() ? of + 2 : of + 1;
      Name group = name.withSpan(first, name.last());
      if (isOf(line.get(of)) && isPerson(person) && isGroup(group)) {
        parts.add(person);
        parts.add(group);
        return true;
      }
    }
    for (int first = name.last() - 1;
        first > name.first() && first > name.last() - MOST_OF_PERSON;
        first--) {
      Name person = name.withSpan(first, name.last()).withType("PERSON");
      if (people.contains(words.text(person))) {
        int last = isOffice(line.get(first - 1)) ? first - 2 : first - 1;
        if (last >= name.first()) {
          parts.add(name.withSpan(name.first(), last));
        }
        parts.add(person);
        return true;
      }
    }
    return false;
  }

  private boolean isPerson(Name name) {
    String given = words.first(name).text();
    return people.contains(words.text(name))
        || (name.wordCount() == 2
            && GivenNames.shared().isKnown(given)
            && world.state(given) == null);
  }

  /** What the document has elsewhere, or of a sort that it has: another "Party". */
  private boolean isGroup(Name name) {
    return "ORGANIZATION".equals(known.get(words.text(name)))
        || (name.wordCount() > 1 && sorts.contains(words.last(name).text()));
  }

  /** "GM", "CEO", "President". */
  private static boolean isOffice(Word word) {
    return (word.isAllCapitals() && word.text().length() <= 3)
        || PersonName.isTitle(List.of(word.text()));
  }

  /** Whether a prefix or a tail was cut off, which leads the annotators astray: "Clinton-era". */
  private boolean isCut(Name name) {
    List<Word> line = words.sentence(name.sentence());
    boolean prefixed = name.first() > 0 && line.get(name.first() - 1).pos().equals(Prefix.POS);
    boolean tailed = name.last() + 1 < line.size() && line.get(name.last() + 1).text().equals("-");
    return prefixed || tailed;
  }

  /** The first hyphen between capitals, or slash, in a name; 0 where there is none. */
  private int sign(Name name) {
    List<Word> line = words.sentence(name.sentence());
    for (int i = name.first() + 1; i < name.last(); i++) {
      String text = line.get(i).text();
      boolean hyphen =
          (text.equals("-") || text.equals("–"))
              && line.get(i - 1).isCapitalised()
              && line.get(i + 1).isCapitalised();
      if (hyphen || text.equals("/")) {
        return i;
      }
    }
    return 0;
  }

  /** A part with the type that it has elsewhere; null where it is none by itself. */
  private @Nullable Name typed(Name part) {
    String text = words.text(part);
    if (world.country(text) != null) {
      return part.withType("COUNTRY");
    }
    if (surnames.contains(text)) {
      return part.withType("PERSON");
    }
    String type = known.get(text);
    return type == null || type.equals("NATIONALITY") ? null : part.withType(type);
  }

  /** "U.S.-China": the annotators see neither. */
  private void addCountries(List<Name> names) {
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      List<Word> line = words.sentence(sentence);
      for (int i = 1; i + 1 < line.size(); i++) {
        if (line.get(i).text().equals("-")
            && isCountry(line.get(i - 1))
            && isCountry(line.get(i + 1))) {
          Name both = new Name(sentence, i - 1, i + 1, "COUNTRY", Name.FOUND_AS_COUNTRY);
          if (names.stream().noneMatch(both::overlaps)) {
            names.add(both.withSpan(i - 1, i - 1));
            names.add(both.withSpan(i + 1, i + 1));
          }
        }
      }
    }
  }

  private boolean isCountry(Word word) {
    return word.isCapitalised() && world.country(word.text()) != null;
  }

  /** In "Norland, Chad and Niger" the annotators take the second for a man. */
  private boolean isInList(Name name, List<Name> names) {
    return name.wordCount() == 1
        && name.type().equals("PERSON")
        && world.country(words.text(name)) != null
        && names.stream().anyMatch(other -> areListed(name, other));
  }

  /** Whether nothing but a comma or "and" stands between a name and a country. */
  private boolean areListed(Name name, Name country) {
    int from = Math.min(name.last(), country.last()) + 1;
    int to = Math.max(name.first(), country.first());
    return name.sentence() == country.sentence()
        && country.type().equals("COUNTRY")
        && from < to
        && words.sentence(name.sentence()).subList(from, to).stream()
            .map(Word::text)
            .allMatch(BETWEEN::contains);
  }
}
