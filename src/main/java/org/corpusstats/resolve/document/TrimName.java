package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes off what stands around a name without belonging to it: articles ("the United States"), the
 * ending of a genitive ("France's"), a common noun with "of" ("city of Fallujah"), quotation marks
 * and the like.
 */
record TrimName() implements NameRule {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  static final Set<String> GENITIVES = Set.of("'s", "’s", "'", "’", "`s", "´s");

  @Override
  public Name apply(Name name, TokenizedDocument words) {
    List<Word> sentence = words.sentence(name.sentence());
    int first = name.first();
    int last = name.last();
    while (first < last && isDetached(sentence.get(first))) {
      first++;
    }
    while (last > first
        && (GENITIVES.contains(sentence.get(last).text()) || !isWord(sentence.get(last)))) {
      last--;
    }
    // "Scientology-related", "Warhol-like", but not "Cheng Chung-tai"
    while (last >= first + 2
        && isHyphen(sentence.get(last - 1))
        && !sentence.get(last).isProperNoun()
        && !sentence.get(last).hasCapital()) {
      last -= 2;
    }
    for (int i = first; i < last; i++) {
      // "city of Fallujah", but not "al-Qaeda" or "Bank of England"
      if (sentence.get(i).text().equals("of") && i > first && !hasCapital(sentence, first, i)) {
        first = i + 1;
      }
    }
    // "Nathan Law of Demosisto"; a person of one name may be "Joan of Arc"
    for (int i = first + 2; name.type().equals("PERSON") && i < last; i++) {
      if (sentence.get(i).text().equals("of")) {
        last = i - 1;
      }
    }
    return name.withSpan(first, last);
  }

  private static boolean hasCapital(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().anyMatch(Word::hasCapital);
  }

  private static boolean isDetached(Word word) {
    return ARTICLES.contains(word.text().toLowerCase(Locale.ROOT)) || !isWord(word);
  }

  private static boolean isHyphen(Word word) {
    return word.text().equals("-") || word.text().equals("–");
  }

  private static boolean isWord(Word word) {
    return word.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
