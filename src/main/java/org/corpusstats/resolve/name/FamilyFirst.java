package org.corpusstats.resolve.name;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises East Asian names, whose family name comes first, by their syllables: one of the family
 * and two of the person, which are one word in Chinese ("Xi Jinping") and two, often with a hyphen,
 * in Korean and Taiwanese names ("Moon Jae-in"). Japanese names are turned round in English. Pure.
 */
final class FamilyFirst {
  private static final String INITIAL =
      "(?:[bcdfghjklmnpqrstwxyz]|zh|ch|sh|ts|hs|kw|gw|hw|hy|gy|my)?";
  private static final Pattern SYLLABLE =
      Pattern.compile(INITIAL + "[aeiouwy]{1,3}(?:ng|rk|[nklmptshr])?");
  private static final Pattern TWO_OF_PINYIN =
      Pattern.compile(
          "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)[aeiou]{1,3}(?:ng|n)?"
              + "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)[aeiou]{1,3}(?:ng|n)?");
  private static final Pattern ONE_OF_PINYIN =
      Pattern.compile("(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)[aeiou]{1,3}(?:ng|n)?");

  private FamilyFirst() {}

  static boolean test(List<String> words) {
    if (words.size() < 2 || words.size() > 3 || words.get(0).length() > 6) {
      return false;
    }
    List<String> folded = words.stream().map(NameForms::letters).toList();
    String family = folded.get(0);
    GivenNames known = GivenNames.shared();
    if (words.size() == 2) {
      String given = folded.get(1);
      return ONE_OF_PINYIN.matcher(family).matches()
          && TWO_OF_PINYIN.matcher(given).matches()
          && known.genderOf(family) == null;
    }
    boolean western = folded.stream().allMatch(known::isKnown) && known.genderOf(family) != null;
    return !western && folded.stream().allMatch(word -> SYLLABLE.matcher(word).matches());
  }
}
