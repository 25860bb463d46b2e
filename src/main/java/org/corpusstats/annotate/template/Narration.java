package org.corpusstats.annotate.template;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells sentences that report what others say and do from those that speak to the reader. */
final class Narration {
  /** "Support our troops, the mayor said": what sounds like a request is somebody's words. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(?:said|told)\\b"
              + "|[,!?”\"’'] (?:[^\\s,]{1,40} ){0,8}?(?:says|tells|wrote|writes|asked|urged|warned|announced"
              + "|argued|insisted|declared|shouted|cried|replied|explained|tweeted|pleaded|begged"
              + "|demanded|ordered|joked|sang|according to)\\b");

  /** Verbs that need a subject, which a request has none of: "Follow me was a song". */
  private static final Set<String> VERBS =
      Set.of("was", "were", "became", "had", "did", "went", "made", "got", "won", "sold");

  /** A clause of its own begins with them, whose verb is not that of the sentence. */
  private static final Set<String> CLAUSES =
      Set.of(
          "that", "which", "who", "whom", "whose", "what", "how", "why", "where", "when", "if",
          "whether", "because", "as", "since", "while", "until", "before", "after", "than", "you",
          "we", "i", "it", "they", "he", "she");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final int LOOKED_AT = 60;

  private Narration() {}

  /** Whether a sentence says who says it. */
  static boolean reports(String sentence) {
    return REPORTED.matcher(sentence).find();
  }

  /** Whether what begins like a request turns out to be the subject of a verb. */
  static boolean hasSubject(String sentence) {
    for (String word : NO_LETTERS.split(sentence, LOOKED_AT)) {
      if (VERBS.contains(word)) {
        return true;
      }
      if (CLAUSES.contains(word)) {
        return false;
      }
    }
    return false;
  }
}
