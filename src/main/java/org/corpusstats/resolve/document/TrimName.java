package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.Prefix;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Takes off what stands around a name without belonging to it: articles ("the United States"), the
 * ending of a genitive ("France's"), a common noun with "of" ("city of Fallujah"), quotation marks
 * and the like.
 */
record TrimName() implements NameRule {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> GREETINGS =
      Set.of("Dear", "Hi", "Hello", "Hey", "Regards", "Thanks");

  /** Ends of compounds that are no participles by their form. */
  private static final Set<String> TAILS =
      Set.of(
          "led",
          "era",
          "born",
          "run",
          "made",
          "built",
          "held",
          "wide",
          "like",
          "style",
          "type",
          "friendly",
          "bound",
          "area",
          "class",
          "winner",
          "critic");

  private static final Set<String> COMPASS = Set.of("North", "South", "East", "West", "Central");
  private static final Set<String> PLACES = Set.of("LOCATION", "STATE_OR_PROVINCE", "CITY");

  static final Set<String> GENITIVES = Set.of("'s", "’s", "'", "’", "`s", "´s");

  @Override
  public Name apply(Name name, TokenizedDocument words) {
    List<Word> sentence = words.sentence(name.sentence());
    int first = name.first();
    int last = name.last();
    boolean person = name.type().equals("PERSON");
    while (first < last
        && !isOwnPrefix(name.withSpan(first, last), words)
        && (isDetached(sentence.get(first))
            || (person && GREETINGS.contains(sentence.get(first).text()))
            || (words.isHeadline(name.sentence())
                && Set.of("IN", "TO").contains(sentence.get(first).pos())))) {
      first++;
    }
    while (last > first
        && (GENITIVES.contains(sentence.get(last).text()) || !isWord(sentence.get(last)))) {
      last--;
    }
    // "Scientology-related", "Warhol-like", but not "Cheng Chung-tai"
    while (last >= first + 2
        && isHyphen(sentence.get(last - 1))
        && isTail(sentence.get(last), person)) {
      last -= 2;
    }
    if (person && isDoubled(sentence.subList(first, last + 1))) {
      first++;
    }
    if (PLACES.contains(name.type()) && last == first + 1 && isProvince(sentence, first)) {
      last--;
    }
    for (int i = first; i < last; i++) {
      // "city of Fallujah", but not "al-Qaeda" or "Bank of England"
      if (sentence.get(i).text().equals("of") && i > first && !hasCapital(sentence, first, i)) {
        first = i + 1;
      }
    }
    // "Nathan Law of Demosisto"; a person of one name may be "Joan of Arc"
    for (int i = first + 2; person && i < last; i++) {
      if (sentence.get(i).text().equals("of")) {
        last = i - 1;
      }
    }
    return name.withSpan(first, last);
  }

  /** "backed", "based", "speaking", but no part of "F-35" or "Moon Jae-in". */
  private static boolean isTail(Word tail, boolean person) {
    String word = tail.text();
    boolean participle =
        tail.pos().equals("VBN")
            || (word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing")));
    return word.equals(word.toLowerCase(Locale.ROOT))
        && (TAILS.contains(word) || (!person && participle));
  }

  /** "Abdullah King Abdullah": a caption and the name that follows. */
  private static boolean isDoubled(List<Word> name) {
    int last = name.size() - 1;
    return last >= 2
        && name.get(0).text().equals(name.get(last).text())
        && PersonName.isTitle(name.subList(1, last).stream().map(Word::text).toList());
  }

  /** "Anbar province", but not "Northern Province". */
  private static boolean isProvince(List<Word> sentence, int first) {
    String place = sentence.get(first).text();
    return sentence.get(first + 1).text().equalsIgnoreCase("province")
        && !place.endsWith("ern")
        && !COMPASS.contains(place);
  }

  private static boolean hasCapital(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().anyMatch(Word::hasCapital);
  }

  private static boolean isDetached(Word word) {
    return ARTICLES.contains(word.text().toLowerCase(Locale.ROOT))
        || word.pos().equals(Prefix.POS)
        || !isWord(word);
  }

  /**
   * Whether a name begins with a prefix of its own: "the Anti-Defamation League", where nothing but
   * the name gives it a capital. Headlines and the beginnings of sentences do.
   */
  private static boolean isOwnPrefix(Name name, TokenizedDocument words) {
    Word prefix = words.first(name);
    return prefix.pos().equals(Prefix.POS)
        && prefix.isCapitalised()
        && name.wordCount() > 2
        && !name.type().equals("PERSON")
        && !words.isHeadline(name.sentence())
        && !words.isShouted(name.sentence())
        && words.sentence(name.sentence()).subList(0, name.first()).stream()
            .anyMatch(Word::hasLetter);
  }

  private static boolean isHyphen(Word word) {
    return word.text().equals("-") || word.text().equals("–");
  }

  private static boolean isWord(Word word) {
    return word.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
