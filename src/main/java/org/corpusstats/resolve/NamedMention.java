package org.corpusstats.resolve;

/**
 * A mention on its way through the rules.
 *
 * @param text the mention as it stands in the document
 * @param charBegin first code point in the document
 * @param charEnd code point after the last
 * @param type type that the annotators gave it
 */
record NamedMention(String text, int charBegin, int charEnd, String type) {

  /** This mention without its first UTF-16 units, and the white space that then leads. */
  NamedMention withoutFirst(int units) {
    String rest = text.substring(units).stripLeading();
    int dropped = text.codePointCount(0, text.length() - rest.length());
    return new NamedMention(rest, charBegin + dropped, charEnd, type);
  }

  /** This mention without its last UTF-16 units, and the white space that then trails. */
  NamedMention withoutLast(int units) {
    String rest = text.substring(0, text.length() - units).stripTrailing();
    int dropped = text.codePointCount(rest.length(), text.length());
    return new NamedMention(rest, charBegin, charEnd - dropped, type);
  }
}
