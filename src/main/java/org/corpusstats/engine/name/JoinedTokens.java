package org.corpusstats.engine.name;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A sentence as names are found in it: tokens that the tokenizer split at a hyphen are one again
 * ({@code NERCombinerAnnotator.annotationWithNERTokenization}). Its arrays are shared with whoever
 * asks for them and not to be changed. For one thread at a time.
 */
public final class JoinedTokens {
  private final String[] words;
  private final String[] tags;
  private final String[] labels;
  private final int[] ofOriginal;

  private JoinedTokens(String[] words, String[] tags, int[] ofOriginal) {
    this.words = words;
    this.tags = tags;
    this.labels = new String[words.length];
    this.ofOriginal = ofOriginal;
  }

  /**
   * Joins a sentence's tokens, without labels as yet.
   *
   * @param joined whether no white space follows a token
   * @param staysApart tells of a word whether it is never joined to a hyphen before it
   */
  static JoinedTokens join(
      String[] words, boolean[] joined, String[] tags, Predicate<String> staysApart) {
    int[] ofOriginal = new int[words.length];
    String[] joinedWords = new String[words.length];
    String[] joinedTags = new String[words.length];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      if (i > 0 && joined[i - 1] && joins(joinedWords[count - 1], words, i, staysApart)) {
        joinedWords[count - 1] += words[i];
      } else {
        joinedWords[count] = words[i];
        joinedTags[count] = tags[i];
        count++;
      }
      ofOriginal[i] = count - 1;
    }
    return new JoinedTokens(
        Arrays.copyOf(joinedWords, count), Arrays.copyOf(joinedTags, count), ofOriginal);
  }

  private static boolean joins(String last, String[] words, int at, Predicate<String> staysApart) {
    if (words[at].equals("-")) {
      return at + 1 < words.length && !staysApart.test(words[at + 1]);
    }
    return last.endsWith("-") && !staysApart.test(words[at]);
  }

  /** Words, in the tokenizer's spelling. */
  public String[] words() {
    return words;
  }

  /** Parts of speech, of joined tokens that of the first. */
  public String[] tags() {
    return tags;
  }

  /** Coarse labels of names, {@code O} where there is none. */
  public String[] labels() {
    return labels;
  }

  /** Labels by original token, given labels by joined token. */
  public String[] spread(String[] labelsOfJoined) {
    String[] spread = new String[ofOriginal.length];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = labelsOfJoined[ofOriginal[i]];
    }
    return spread;
  }
}
