package org.corpusstats.resolve.text;

import java.util.Map;
import java.util.Set;
import org.corpusstats.resolve.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A name in one document on its way through the rules.
 *
 * @param sentence index of its sentence
 * @param first index of its first word in the sentence
 * @param last index of its last word, inclusive
 * @param type type of the named entity
 * @param origin what found it: a value of the column {@code origin}, or a rule that stands for one
 */
public record Name(int sentence, int first, int last, String type, String origin) {
  public static final String FOUND_BY_ANNOTATORS = "ner";
  public static final String FOUND_AS_ACRONYM = "acronym";
  private static final String FOUND_AS_ALIAS = "alias";
  public static final String FOUND_IN_GAZETTEER = "gazetteer";

  public static final String FOUND_AS_WHOLE = Rule.WHOLE_NAME.columnValue();
  public static final String FOUND_AGAIN = Rule.REPEATED_NAME.columnValue();

  /** As {@link #FOUND_AGAIN}, and by a noun that is part of it: "the Guild". */
  public static final String FOUND_BY_HEAD = "head";

  public static final String FOUND_IN_CORPUS = Rule.CORPUS_NAME.columnValue();
  public static final String FOUND_AS_COUNTRY = Rule.COUNTRY_IN_NAME.columnValue();

  private static final Map<String, Rule> FINDERS =
      Map.of(
          FOUND_AS_WHOLE, Rule.WHOLE_NAME,
          FOUND_AGAIN, Rule.REPEATED_NAME,
          FOUND_BY_HEAD, Rule.HEAD_NOUN,
          FOUND_IN_CORPUS, Rule.CORPUS_NAME,
          FOUND_AS_COUNTRY, Rule.COUNTRY_IN_NAME);

  /** The rule that found it or gave it its length; null where none of ours did. */
  public @Nullable Rule finder() {
    return FINDERS.get(origin);
  }

  /** What the column {@code origin} says. */
  public String publishedOrigin() {
    if (Set.of(FOUND_AGAIN, FOUND_BY_HEAD, FOUND_IN_CORPUS).contains(origin)) {
      return FOUND_AS_ALIAS;
    }
    return finder() == null ? origin : FOUND_BY_ANNOTATORS;
  }

  public Name withOrigin(String newOrigin) {
    return new Name(sentence, first, last, type, newOrigin);
  }

  public int wordCount() {
    return last - first + 1;
  }

  public boolean overlaps(Name other) {
    return sentence == other.sentence && first <= other.last && other.first <= last;
  }

  public boolean covers(Name other) {
    return sentence == other.sentence && first <= other.first && other.last <= last;
  }

  public boolean isAt(Name other) {
    return covers(other) && other.covers(this);
  }

  public Name withSpan(int newFirst, int newLast) {
    return new Name(sentence, newFirst, newLast, type, origin);
  }

  public Name withType(String newType) {
    return new Name(sentence, first, last, newType, origin);
  }
}
