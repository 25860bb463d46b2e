package org.corpusstats.resolve.text;

/**
 * A token of a document as it stands there.
 *
 * @param text the token's characters in the document
 * @param pos part of speech (Penn Treebank)
 * @param charBegin first code point in the document
 * @param charEnd code point after the last
 */
public record Word(String text, String pos, int charBegin, int charEnd) {
  public boolean isProperNoun() {
    return pos.startsWith("NNP");
  }

  /** Whether it begins like a name: with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it holds a capital letter anywhere, as "al-Qaeda" and "iPhone" do. */
  public boolean hasCapital() {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isUpperCase(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has two letters or more, all of them capitals: "IS", "NATO", "U.S.". */
  public boolean isAllCapitals() {
    int letters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (Character.isLowerCase(letter)) {
        return false;
      }
      letters += Character.isLetter(letter) ? 1 : 0;
    }
    return letters >= 2;
  }

  public boolean hasLetter() {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
