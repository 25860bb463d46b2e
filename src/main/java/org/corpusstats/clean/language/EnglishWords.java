package org.corpusstats.clean.language;

import java.util.Set;

/**
 * Knows English by its function words, which is quicker than the model and surer where a text is
 * full of foreign names. Pure and thread safe.
 */
final class EnglishWords {
  static final String LANGUAGE = "en";

  /** Words that are frequent in English and in no other language that Latin letters write. */
  private static final Set<String> WORDS =
      Set.of(
          "the", "and", "that", "with", "from", "this", "which", "have", "been", "were", "would",
          "they", "their", "them", "there", "these", "those", "said", "who", "what", "where",
          "while", "after", "about", "but", "not", "you", "your", "our", "could", "should", "than",
          "she", "its", "into", "because", "more", "other", "only", "are", "his", "some", "any",
          "says");

  private static final int LONGEST = 7;

  /** Share of these words among all of a text. English prose has 0.12 to 0.3. */
  private static final double SHARE = 0.06;

  private EnglishWords() {}

  /** Whether a text holds as many of these words as only English does. */
  static boolean abound(String text) {
    int words = 0;
    int english = 0;
    char[] word = new char[LONGEST];
    int length = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        if (length < LONGEST) {
          word[length] = Character.toLowerCase(c);
        }
        length++;
      } else if (length > 0) {
        words++;
        if (length > 1 && length <= LONGEST && WORDS.contains(new String(word, 0, length))) {
          english++;
        }
        length = 0;
      }
    }
    return english > 1 && english >= SHARE * words;
  }
}
