package org.corpusstats.resolve.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The parts of a person's name as English news writes it: [title] given names, surname [suffix].
 */
public final class PersonName {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "rev",
          "reverend",
          "fr",
          "father",
          "sister",
          "brother",
          "hon",
          "gov",
          "governor",
          "sen",
          "senator",
          "rep",
          "representative",
          "congressman",
          "congresswoman",
          "president",
          "vice",
          "premier",
          "prime",
          "minister",
          "chancellor",
          "secretary",
          "ambassador",
          "mayor",
          "judge",
          "justice",
          "attorney",
          "general",
          "gen",
          "admiral",
          "adm",
          "colonel",
          "col",
          "major",
          "maj",
          "captain",
          "capt",
          "lieutenant",
          "lt",
          "sergeant",
          "sgt",
          "corporal",
          "cpl",
          "private",
          "pvt",
          "officer",
          "deputy",
          "sheriff",
          "detective",
          "inspector",
          "chief",
          "coach",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "sheikh",
          "imam",
          "ayatollah",
          "bishop",
          "archbishop",
          "cardinal",
          "rabbi",
          "mullah",
          "speaker");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mp", "sc", "qc", "kc");

  private PersonName() {}

  /** Whether nothing names anybody: "Mr. Speaker", "the President". */
  public static boolean isTitle(List<String> name) {
    return name.stream().allMatch(word -> TITLES.contains(plain(word)));
  }

  /** A name's words without titles before and suffixes after; at least one word stays. */
  public static List<String> words(List<String> name) {
    int first = 0;
    while (first + 1 < name.size() && TITLES.contains(plain(name.get(first)))) {
      first++;
    }
    int end = name.size();
    while (end > first + 1
        && (SUFFIXES.contains(plain(name.get(end - 1))) || plain(name.get(end - 1)).isEmpty())) {
      end--;
    }
    return name.subList(first, end);
  }

  private static String plain(String word) {
    StringBuilder letters = new StringBuilder();
    word.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether two lists of middle names can be one person's: the shorter is contained in the longer
   * in order, where an initial stands for any name that begins with it.
   */
  public static boolean middlesAgree(List<String> one, List<String> other) {
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = shorter == one ? other : one;
    int at = 0;
    for (String name : longer) {
      if (at < shorter.size() && agree(shorter.get(at), name)) {
        at++;
      }
    }
    return at == shorter.size();
  }

  private static boolean agree(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b);
    }
    return a.equals(b)
        || (a.length() == 1 && b.startsWith(a))
        || (b.length() == 1 && a.startsWith(b));
  }
}
