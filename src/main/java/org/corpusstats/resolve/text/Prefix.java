package org.corpusstats.resolve.text;

import java.util.List;
import java.util.Locale;

/** Prefixes that are no part of the name which they stand before: "anti-Israel", "pro-Russian". */
public final class Prefix {
  /** Part of speech of a prefix (Penn Treebank's later extension). */
  public static final String POS = "AFX";

  private static final List<String> PREFIXES =
      List.of("anti-", "pro-", "post-", "pre-", "non-", "ex-");

  private Prefix() {}

  /** The length of the prefix of a word, with its hyphen; 0 where a capital does not follow. */
  public static int length(String word) {
    int hyphen = word.indexOf('-') + 1;
    boolean begins =
        hyphen > 2
            && hyphen < word.length()
            && Character.isUpperCase(word.charAt(hyphen))
            && PREFIXES.contains(word.substring(0, hyphen).toLowerCase(Locale.ROOT));
    return begins ? hyphen : 0;
  }
}
