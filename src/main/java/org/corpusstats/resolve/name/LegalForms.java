package org.corpusstats.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the legal forms at the end of firms' names: "Inc.", "AG". Pure. */
public final class LegalForms {
  /** Forms that mean nothing else at the end of a name. */
  private static final Set<String> CERTAIN =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "ltd",
          "llc",
          "llp",
          "plc",
          "gmbh",
          "ag",
          "oyj",
          "bhd",
          "pty",
          "asa",
          "co");

  /** Forms that may be words of the name, or something else. */
  private static final Set<String> OTHERS =
      Set.of("corporation", "limited", "company", "sa", "nv", "se", "ab", "spa", "kk", "group");

  private LegalForms() {}

  /** Whether a word is such a form and means nothing else, in any case, with or without a stop. */
  public static boolean is(String word) {
    return CERTAIN.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }

  /** Whether the last word of a name is such a form. */
  public static boolean end(List<String> words) {
    return words.size() > 1 && isForm(words.get(words.size() - 1));
  }

  private static boolean isForm(String word) {
    return CERTAIN.contains(word) || OTHERS.contains(word);
  }

  /** A name without all its legal forms, "and" before them too; at least one word stays. */
  public static List<String> without(List<String> words) {
    int end = words.size();
    while (end > 1 && (isForm(words.get(end - 1)) || words.get(end - 1).equals("and"))) {
      end--;
    }
    String last = words.get(end - 1);
    if (!last.endsWith(",") || last.length() == 1) {
      return words.subList(0, end);
    }
    List<String> bare = new ArrayList<>(words.subList(0, end));
    bare.set(end - 1, last.substring(0, last.length() - 1));
    return List.copyOf(bare);
  }

  /** A key without its legal forms, where two words stay: one alone may mean something else. */
  static String cut(String key) {
    String cut = key;
    for (int last = cut.lastIndexOf('_'); last > 0; last = cut.lastIndexOf('_')) {
      String rest = cut.substring(0, last);
      boolean stays = rest.indexOf('_') > 0 && !rest.endsWith("_and");
      if (!stays || !CERTAIN.contains(cut.substring(last + 1))) {
        return cut;
      }
      cut = rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest;
    }
    return cut;
  }
}
