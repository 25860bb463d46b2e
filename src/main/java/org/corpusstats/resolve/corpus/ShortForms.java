package org.corpusstats.resolve.corpus;

import java.util.List;
import java.util.Set;
import org.corpusstats.resolve.name.PersonName;

/**
 * What keys of names tell of an alias and the name that it is short for. Pure.
 *
 * @param alias words of the short name's key
 * @param full words of the full name's key
 */
record ShortForms(List<String> alias, List<String> full) {
  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "de");

  static ShortForms of(String aliasKey, String fullKey) {
    return new ShortForms(List.of(aliasKey.split("_")), List.of(fullKey.split("_")));
  }

  /** Whether the alias is the initials of the full name, those of small words counted or not. */
  boolean isAcronym() {
    return alias.size() == 1
        && full.size() > 1
        && (alias.get(0).equals(initials(true)) || alias.get(0).equals(initials(false)));
  }

  private String initials(boolean ofSmallWords) {
    StringBuilder initials = new StringBuilder();
    for (String word : full) {
      if (ofSmallWords || !SMALL_WORDS.contains(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }

  /** Whether the full name is the alias with words before it. */
  boolean isEnding() {
    int more = full.size() - alias.size();
    return more > 0 && full.subList(more, full.size()).equals(alias);
  }

  /** Whether the full name is the alias with words after it: "Supreme Court" of Cassation. */
  boolean isBeginning() {
    return full.size() > alias.size() && full.subList(0, alias.size()).equals(alias);
  }

  /**
   * Whether words around the alias may be no part of the name: before it ("Obama Justice
   * Department"), or after it without a preposition, which makes another ("Supreme Court of …").
   */
  boolean isExtended() {
    return isEnding() || (isBeginning() && !SMALL_WORDS.contains(full.get(alias.size())));
  }

  /** Whether the alias is a person's full name by another given name: "Bobby Farnham". */
  boolean isNickname() {
    List<String> words = PersonName.words(alias);
    return words.size() == 2
        && full.size() > 1
        && !isEnding()
        && !words.get(0).equals(full.get(0))
        && words.get(1).equals(full.get(full.size() - 1));
  }

  /** Key of what stands before the alias in a full name that ends with it; empty for others. */
  String modifier() {
    return isEnding() ? String.join("_", full.subList(0, full.size() - alias.size())) : "";
  }

  /** The surname that a name is by itself, without titles; empty for names of more words. */
  static String surname(String key) {
    List<String> words = PersonName.words(List.of(key.split("_")));
    return words.size() == 1 ? words.get(0) : "";
  }

  /** The given name of a person's full name; empty for names of one word. */
  static String givenName(String key) {
    List<String> words = PersonName.words(List.of(key.split("_")));
    return words.size() > 1 && words.get(0).length() > 1 ? words.get(0) : "";
  }
}
