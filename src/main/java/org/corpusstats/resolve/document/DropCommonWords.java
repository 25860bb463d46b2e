package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.LegalForms;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.name.PluralNouns;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is no name by its form: no capital letter in it ("democracy", "independent"), no
 * letter at all, nothing but a title ("Mr. Speaker"), a common noun that begins a sentence
 * ("Neighbours"), a party's tag ("R-Ky."), a degree ("Ida Brandt, QC"), a currency ("NZ$") or a
 * unit ("06:00 GMT"), a language ("in Norlandic"), a month or day ("in May"), a numeral ("VIII"), a
 * note in a transcript ("[Laughter]"), a legal form alone ("LLC").
 */
record DropCommonWords() implements NameRule {
  /** Roman numerals from two. */
  private static final Pattern NUMERAL = Pattern.compile("(?=..)X{0,2}(?:IX|IV|V?I{0,3})");

  private static final Set<String> DEMONSTRATIVES =
      Set.of("this", "This", "these", "those", "every", "each");

  private static final Set<String> PLACES = Set.of("LOCATION", "STATE_OR_PROVINCE", "CITY");

  @Override
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    boolean title =
        name.type().equals("PERSON")
            && PersonName.isTitle(words.of(name).stream().map(Word::text).toList());
    NameContext context = NameContext.of(name, words);
    boolean named = words.of(name).stream().anyMatch(Word::hasCapital);
    return title
            || !named
            || isCommonNoun(name, words)
            || isParty(name, words)
            || isDegree(name, words)
            || isNumeral(name, words)
            || isStageDirection(name, words)
            || isPlaceForPerson(name, words)
            || isCut(name, words)
            || isLegalForm(name, words)
            || context.isTime()
            || context.isUnit()
            || (name.type().equals("NATIONALITY") && context.isLanguage())
        ? null
        : name;
  }

  /** "Neighbours called": the capital is the sentence's. */
  private static boolean isCommonNoun(Name name, TokenizedDocument words) {
    return name.first() == 0
        && name.last() == 0
        && name.type().equals("PERSON")
        && PluralNouns.contain(words.text(name));
  }

  /** "R-Ky.", "D-Calif.": the party and state of a member of Congress. */
  private static boolean isParty(Name name, TokenizedDocument words) {
    String text = words.text(name);
    return PLACES.contains(name.type())
        && text.length() > 3
        && "RDI".indexOf(text.charAt(0)) >= 0
        && (text.charAt(1) == '-' || text.charAt(1) == '–');
  }

  /** "Ida Brandt, QC": what stands after a person is no state. */
  private static boolean isDegree(Name name, TokenizedDocument words) {
    int comma = name.first() - 1;
    return name.wordCount() == 1
        && comma > 0
        && PersonName.isSuffix(words.text(name))
        && words.sentence(name.sentence()).get(comma).text().equals(",")
        && WholeNames.in(words, name.sentence(), false).stream()
            .anyMatch(other -> other.last() == comma - 1 && other.type().equals("PERSON"));
  }

  /** "VIII" above a chapter. */
  private static boolean isNumeral(Name name, TokenizedDocument words) {
    String text = words.first(name).text();
    return name.wordCount() == 1
        && "IVX".indexOf(text.charAt(0)) >= 0
        && NUMERAL.matcher(text).matches();
  }

  /** "[Laughter]" of a transcript. */
  private static boolean isStageDirection(Name name, TokenizedDocument words) {
    List<Word> line = words.sentence(name.sentence());
    return name.wordCount() == 1
        && name.type().equals("MISC")
        && name.first() > 0
        && name.last() + 1 < line.size()
        && line.get(name.first() - 1).text().equals("[")
        && line.get(name.last() + 1).text().equals("]");
  }

  /** "On this Hill": nobody is called so. */
  private static boolean isPlaceForPerson(Name name, TokenizedDocument words) {
    return name.wordCount() == 1
        && name.type().equals("PERSON")
        && name.first() > 0
        && DEMONSTRATIVES.contains(words.sentence(name.sentence()).get(name.first() - 1).text());
  }

  /** "USA Today", "Norland Valley": another's name begins so, and no city of its own. */
  private static boolean isCut(Name name, TokenizedDocument words) {
    List<Word> line = words.sentence(name.sentence());
    int next = name.last() + 1;
    return name.type().equals("COUNTRY")
        && next < line.size()
        && line.get(next).isCapitalised()
        && !line.get(next).text().equals("City")
        && CountryInName.OTHERS.contains(line.get(next).text().toLowerCase(Locale.ROOT));
  }

  /** "LLC" beside a firm. */
  private static boolean isLegalForm(Name name, TokenizedDocument words) {
    return name.wordCount() == 1
        && name.type().equals("ORGANIZATION")
        && LegalForms.is(words.first(name).text());
  }
}
