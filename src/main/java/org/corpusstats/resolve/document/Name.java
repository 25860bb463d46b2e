package org.corpusstats.resolve.document;

/**
 * A name in one document on its way through the rules.
 *
 * @param sentence index of its sentence
 * @param first index of its first word in the sentence
 * @param last index of its last word, inclusive
 * @param type type of the named entity
 * @param origin what found it: a value of the column {@code origin}
 */
record Name(int sentence, int first, int last, String type, String origin) {
  static final String FOUND_BY_ANNOTATORS = "ner";
  static final String FOUND_AS_ACRONYM = "acronym";
  static final String FOUND_AS_ALIAS = "alias";
  static final String FOUND_IN_GAZETTEER = "gazetteer";

  int wordCount() {
    return last - first + 1;
  }

  boolean overlaps(Name other) {
    return sentence == other.sentence && first <= other.last && other.first <= last;
  }

  boolean covers(Name other) {
    return sentence == other.sentence && first <= other.first && other.last <= last;
  }

  Name withSpan(int newFirst, int newLast) {
    return new Name(sentence, newFirst, newLast, type, origin);
  }

  Name withType(String newType) {
    return new Name(sentence, first, last, newType, origin);
  }
}
