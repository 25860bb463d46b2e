package org.corpusstats.resolve.document;

/**
 * A token of a document as it stands there.
 *
 * @param text the token's characters in the document
 * @param pos part of speech (Penn Treebank)
 * @param charBegin first code point in the document
 * @param charEnd code point after the last
 */
record Word(String text, String pos, int charBegin, int charEnd) {
  boolean isProperNoun() {
    return pos.startsWith("NNP");
  }

  /** Whether it begins like a name: with a capital letter. */
  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it holds a capital letter anywhere, as "al-Qaeda" and "iPhone" do. */
  boolean hasCapital() {
    return text.codePoints().anyMatch(Character::isUpperCase);
  }

  /** Whether it has two letters or more, all of them capitals: "IS", "NATO", "U.S.". */
  boolean isAllCapitals() {
    return text.codePoints().filter(Character::isLetter).count() >= 2
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  boolean hasLetter() {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
