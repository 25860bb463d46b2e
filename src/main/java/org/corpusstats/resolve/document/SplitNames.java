package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.resolve.name.EntityId;
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
 * document says elsewhere or the names of the world. Pure.
 */
final class SplitNames {
  private final TokenizedDocument words;
  private final WorldNames world;

  /** Types of the names of the document, by their texts; people by their surnames too. */
  private final Map<String, String> known = new HashMap<>();

  private final Set<String> surnames = new HashSet<>();

  private SplitNames(TokenizedDocument words, WorldNames world) {
    this.words = words;
    this.world = world;
  }

  static List<Name> in(List<Name> names, TokenizedDocument words, WorldNames world) {
    SplitNames split = new SplitNames(words, world);
    names.forEach(split::learn);
    List<Name> parts = new ArrayList<>();
    names.forEach(name -> split.add(name, parts));
    split.addCountries(parts);
    return parts;
  }

  private void learn(Name name) {
    known.putIfAbsent(words.text(name), name.type());
    if (name.type().equals("PERSON") && name.wordCount() > 1) {
      List<String> person = PersonName.words(words.of(name).stream().map(Word::text).toList());
      boolean first = PersonName.ofKey(EntityId.of(words.text(name))).isFamilyFirst();
      surnames.add(person.get(first ? 0 : person.size() - 1));
    }
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
    boolean confused = isCut(name) && surname;
    parts.add(confused ? name.withType("PERSON") : name);
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
}
