package org.corpusstats.aggregate.word;

import java.util.Comparator;
import java.util.Locale;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.DocumentWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * A lemma of one class: in lower case, except for proper nouns.
 *
 * @param lemma as the annotators give it
 * @param pos its class
 */
record Term(String lemma, WordClass pos) implements Comparable<Term> {
  private static final Comparator<Term> ORDER =
      Comparator.comparing(Term::lemma).thenComparing(Term::pos);

  /** The term of a token; null where it is no word. */
  static @Nullable Term of(Token token) {
    WordClass pos = WordClass.ofTag(token.pos());
    if (pos == null || token.lemma().codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    return new Term(
        pos == WordClass.PROPER_NOUN ? token.lemma() : token.lemma().toLowerCase(Locale.ROOT), pos);
  }

  /** The term of a word in {@link org.corpusstats.table.row.DocumentWords}. */
  static Term of(Word word) {
    return new Term(word.lemma(), WordClass.valueOf(word.pos().toUpperCase(Locale.ROOT)));
  }

  Word word() {
    return new Word(lemma, pos.columnValue());
  }

  @Override
  public int compareTo(Term other) {
    return ORDER.compare(this, other);
  }
}
