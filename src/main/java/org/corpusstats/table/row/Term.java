package org.corpusstats.table.row;

import java.util.Comparator;
import java.util.Locale;
import org.corpusstats.table.Doc;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.jspecify.annotations.Nullable;

/** A lemma of one class. */
public record Term(
    @Doc("{}, in lower case except for proper nouns") String lemma,
    @Doc(
            "its coarse part of speech: noun, proper_noun, verb, adjective, adverb, pronoun,"
                + " function (determiners, prepositions, conjunctions, modals, particles) or other;"
                + " numbers and punctuation are left out")
        WordClass pos)
    implements Comparable<Term> {
  private static final Comparator<Term> ORDER =
      Comparator.comparing(Term::lemma).thenComparing(Term::pos);

  /** The term of a token; null where it is no word. */
  public static @Nullable Term of(Token token) {
    WordClass pos = WordClass.ofTag(token.pos());
    if (pos == null || token.lemma().codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    return new Term(
        pos == WordClass.PROPER_NOUN ? token.lemma() : token.lemma().toLowerCase(Locale.ROOT), pos);
  }

  @Override
  public int compareTo(Term other) {
    return ORDER.compare(this, other);
  }
}
