package org.corpusstats.resolve;

/** Mentions for the tests of rules. */
final class Mentions {
  private Mentions() {}

  /** A mention of a person that begins at code point 100. */
  static NamedMention of(String text) {
    return of(text, "PERSON");
  }

  static NamedMention of(String text, String type) {
    return at(100, text, 100 + text.codePointCount(0, text.length()), type);
  }

  static NamedMention at(int charBegin, String text, int charEnd) {
    return at(charBegin, text, charEnd, "PERSON");
  }

  private static NamedMention at(int charBegin, String text, int charEnd, String type) {
    return new NamedMention(text, charBegin, charEnd, type);
  }
}
