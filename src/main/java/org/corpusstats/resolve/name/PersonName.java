package org.corpusstats.resolve.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a person's name as English news writes it: [title] given names, surname [suffix]; in
 * East Asian names the surname comes first. Pure and thread safe.
 *
 * @param words the name without titles before and suffixes after; at least one
 * @param isGiven whether the only word is a given name, as popes and princes are called
 * @param isFamilyFirst whether the family name comes first: "Moon Jae-in", "Xi Jinping"
 * @param gender what the title or the context says; null where they say nothing
 * @param generation "jr", "sr", "ii" …; null where there is none
 */
public record PersonName(
    List<String> words,
    boolean isGiven,
    boolean isFamilyFirst,
    @Nullable Gender gender,
    @Nullable String generation) {
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
          "speaker",
          "madam",
          "madame",
          "crown",
          "emperor",
          "empress",
          "duchess",
          "baroness",
          "marshal",
          "commander",
          "brigadier");
  private static final Set<String> MALE =
      Set.of(
          "mr",
          "sir",
          "lord",
          "fr",
          "father",
          "brother",
          "congressman",
          "king",
          "prince",
          "pope",
          "emperor");
  private static final Set<String> FEMALE =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "dame",
          "lady",
          "sister",
          "madam",
          "madame",
          "congresswoman",
          "queen",
          "princess",
          "empress",
          "duchess",
          "baroness");

  /** Titles of those who are called by their given names. */
  private static final Set<String> REGNAL =
      Set.of("king", "queen", "prince", "princess", "pope", "emperor", "empress");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mp", "sc", "qc", "kc");

  /** A person's name of its key; see {@link EntityId}. */
  public static PersonName ofKey(String key) {
    return of(List.of(key.split("_")));
  }

  /** A person's name of its words, with titles and suffixes. */
  public static PersonName of(List<String> name) {
    List<String> words = words(name);
    int first = firstWord(name);
    Gender gender = null;
    boolean regnal = false;
    for (String word : name.subList(0, first)) {
      String title = NameForms.letters(word);
      regnal = regnal || REGNAL.contains(title);
      gender = MALE.contains(title) ? Gender.MALE : FEMALE.contains(title) ? Gender.FEMALE : gender;
    }
    String generation = null;
    for (String suffix : name.subList(first + words.size(), name.size())) {
      generation =
          GENERATIONS.contains(NameForms.letters(suffix)) ? NameForms.letters(suffix) : generation;
    }
    boolean numbered = generation != null && generation.startsWith("i");
    return new PersonName(
        words,
        words.size() == 1 && (regnal || numbered),
        FamilyFirst.test(words),
        gender,
        generation);
  }

  /** The same name, of which the context says a gender; null where it says none. */
  public PersonName spokenOfAs(@Nullable Gender said) {
    return gender != null || said == null
        ? this
        : new PersonName(words, isGiven, isFamilyFirst, said, generation);
  }

  /** The given names, the first one first; none where only a surname is known. */
  public List<String> givenNames() {
    if (words.size() == 1) {
      return isGiven ? words : List.of();
    }
    return isFamilyFirst ? words.subList(1, words.size()) : words.subList(0, words.size() - 1);
  }

  /** The surname; null for those who are called by their given name alone. */
  public @Nullable String surname() {
    if (words.size() == 1) {
      return isGiven ? null : words.get(0);
    }
    return words.get(isFamilyFirst ? 0 : words.size() - 1);
  }

  /** Whether nothing names anybody: "Mr. Speaker", "the President". */
  public static boolean isTitle(List<String> name) {
    return name.stream().allMatch(word -> TITLES.contains(NameForms.letters(word)));
  }

  /** Whether a word stands after people's names: "QC", "Jr.". */
  public static boolean isSuffix(String word) {
    return SUFFIXES.contains(NameForms.letters(word));
  }

  /** Whether a title is that of people who are called by their given names: "Prince". */
  public static boolean isRegnal(String title) {
    return REGNAL.contains(NameForms.letters(title));
  }

  /** A name's words without titles before and suffixes after; at least one word stays. */
  public static List<String> words(List<String> name) {
    int first = firstWord(name);
    int end = name.size();
    while (end > first + 1
        && (SUFFIXES.contains(NameForms.letters(name.get(end - 1)))
            || NameForms.letters(name.get(end - 1)).isEmpty())) {
      end--;
    }
    return name.subList(first, end);
  }

  private static int firstWord(List<String> name) {
    int first = 0;
    while (first + 1 < name.size() && TITLES.contains(NameForms.letters(name.get(first)))) {
      first++;
    }
    return first;
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
    String a = NameForms.letters(one);
    String b = NameForms.letters(other);
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b);
    }
    return a.equals(b)
        || (a.length() == 1 && b.startsWith(a))
        || (b.length() == 1 && a.startsWith(b));
  }
}
