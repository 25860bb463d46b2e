package org.corpusstats.resolve.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.Gender;
import org.corpusstats.resolve.name.PersonName;
import org.jspecify.annotations.Nullable;

/** What the words around a name say of it. Pure. */
public final class NameContext {
  private static final Set<String> MEN =
      Set.of(
          "husband",
          "son",
          "brother",
          "father",
          "uncle",
          "nephew",
          "grandson",
          "grandfather",
          "widower",
          "boyfriend",
          "stepson",
          "stepfather",
          "dad");
  private static final Set<String> WOMEN =
      Set.of(
          "wife",
          "daughter",
          "sister",
          "mother",
          "aunt",
          "niece",
          "granddaughter",
          "grandmother",
          "widow",
          "girlfriend",
          "stepdaughter",
          "stepmother",
          "mom");

  private static final Set<String> TIMES = times();

  /** What firms have and people have not. */
  private static final Set<String> OF_FIRMS =
      Set.of("shares", "stock", "shareholders", "investors");

  /** What is done to languages, and what they have. */
  private static final Set<String> SPEAKING =
      Set.of("speak", "speaks", "spoke", "speaking", "learn", "learned", "learning", "plain");

  private static final Set<String> OF_LANGUAGES =
      Set.of("language", "languages", "speaking", "speaker", "speakers");

  private static final Pattern DIGITS = Pattern.compile("\\d");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)[ap]\\.?m\\.?");
  private static final int LONGEST_UNIT = 4;

  /** What a number may count, with letters before it: "108 UN inspectors". */
  private static final Set<String> COUNTED = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "VBG");

  private final List<Word> line;
  private final int first;
  private final int last;

  private NameContext(List<Word> line, int first, int last) {
    this.line = line;
    this.first = first;
    this.last = last;
  }

  public static NameContext of(Name name, TokenizedDocument words) {
    return new NameContext(words.sentence(name.sentence()), name.first(), name.last());
  }

  private static Set<String> times() {
    Set<String> times = new HashSet<>();
    for (Month month : Month.values()) {
      times.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      times.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    return Set.copyOf(times);
  }

  /** The titles right before the name, which the annotators leave out: "Mr.", "Prime Minister". */
  public List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (int i = first - 1; i >= 0; i--) {
      // Nearly all words are not capitalised, which is asked faster.
      Word word = line.get(i);
      if (!word.isCapitalised() || !PersonName.isTitle(List.of(word.text()))) {
        break;
      }
      titles.add(word.text());
    }
    Collections.reverse(titles);
    return titles;
  }

  /** The gender of a kinship word or pronoun: "her husband, Mr. X", "X, his wife", "X said she". */
  public @Nullable Gender gender() {
    Gender kin = kinBefore();
    if (kin == null) {
      kin = kinAfter();
    }
    return kin == null ? pronoun() : kin;
  }

  /** Whether a kinship word introduces the name: such people are named after somebody else. */
  public boolean isRelative() {
    return kinBefore() != null || kinAfter() != null;
  }

  private @Nullable Gender kinBefore() {
    int titles = titles().size();
    int at = first - 1 - titles;
    if (at >= 0 && line.get(at).text().equals(",")) {
      boolean apposition =
          titles > 0
              || last + 1 >= line.size()
              || Set.of(",", ".", ";").contains(line.get(last + 1).text());
      at = apposition ? at - 1 : -1;
    }
    return at < 0 ? null : kin(line.get(at));
  }

  private @Nullable Gender kinAfter() {
    boolean apposition =
        last + 3 < line.size()
            && line.get(last + 1).text().equals(",")
            && line.get(last + 2).pos().equals("PRP$");
    return apposition ? kin(line.get(last + 3)) : null;
  }

  private @Nullable Gender pronoun() {
    int at = last + 1;
    if (!line.subList(Math.min(at, line.size()), line.size()).isEmpty()
        && line.get(at).pos().startsWith("VB")) {
      at += at + 1 < line.size() && line.get(at + 1).text().equals("that") ? 2 : 1;
      String pronoun = at < line.size() ? line.get(at).text() : "";
      return pronoun.equals("he") ? Gender.MALE : pronoun.equals("she") ? Gender.FEMALE : null;
    }
    return null;
  }

  private static @Nullable Gender kin(Word word) {
    return MEN.contains(word.text())
        ? Gender.MALE
        : WOMEN.contains(word.text()) ? Gender.FEMALE : null;
  }

  /** Whether the name is a month or a day by what stands around it: "in May", "5 May", "May 5". */
  public boolean isTime() {
    if (first != last || !TIMES.contains(line.get(first).text())) {
      return false;
    }
    boolean titled = first > 0 && PersonName.isTitle(List.of(line.get(first - 1).text()));
    boolean beforeNumber = first + 1 < line.size() && line.get(first + 1).pos().equals("CD");
    return beforeNumber
        || (first > 0
            && !titled
            && (Set.of("IN", "CD", "JJ", "DT", "TO").contains(line.get(first - 1).pos())
                || line.get(first - 1).text().equals("was")
                || line.get(first - 1).text().equals("is")));
  }

  /** Whether letters are a unit or a zone of time: "06:00 GMT", "9 pm EST", "51 KO", "US $". */
  public boolean isUnit() {
    if (first != last || !line.get(first).isAllCapitals()) {
      return false;
    }
    String next = last + 1 < line.size() ? line.get(last + 1).pos() : "";
    if (next.equals("$") || first == 0) {
      return next.equals("$");
    }
    Word before = line.get(first - 1);
    boolean number = before.pos().equals("CD") && DIGITS.matcher(before.text()).find();
    boolean halfDay =
        first > 1
            && HALF_DAY.matcher(before.text()).matches()
            && DIGITS.matcher(line.get(first - 2).text()).find();
    return halfDay
        || (number && !COUNTED.contains(next) && line.get(first).text().length() <= LONGEST_UNIT);
  }

  /** Whether the name of a people is their language's: "in Norlandic", "Norlandic-speaking". */
  public boolean isLanguage() {
    int next = last + 1;
    String after = next < line.size() ? line.get(next).text() : "";
    if (after.equals("-") && next + 1 < line.size()) {
      return OF_LANGUAGES.contains(line.get(next + 1).text());
    }
    String before = first == 0 ? "" : line.get(first - 1).text().toLowerCase(Locale.ROOT);
    boolean describes =
        next < line.size() && (line.get(next).hasLetter() || line.get(next).pos().equals("POS"));
    return OF_LANGUAGES.contains(after)
        || SPEAKING.contains(before)
        || (Set.of("in", "into").contains(before) && !describes);
  }

  /**
   * Whether a first word of a sentence has its capital from there and describes a noun: "White
   * voters".
   */
  public boolean isSentenceStart() {
    return first == 0
        && first == last
        && first + 1 < line.size()
        && line.get(first + 1).pos().startsWith("NN")
        && !line.get(first + 1).isCapitalised();
  }

  /** Whether shares or a stock are the name's: "Dell shares". */
  public boolean isFirm() {
    return last + 1 < line.size() && OF_FIRMS.contains(line.get(last + 1).text());
  }

  /** Whether the name is spoken of as of a thing: "Dell shares", "Dell said it would". */
  public boolean isThing() {
    if (last + 1 >= line.size()) {
      return false;
    }
    Word next = line.get(last + 1);
    int object = last + 2;
    if (object < line.size() && line.get(object).text().equals("that")) {
      object++;
    }
    boolean neuter =
        next.pos().startsWith("VB")
            && object + 1 < line.size()
            && line.get(object).text().equals("it")
            && Set.of("MD", "VBD", "VBZ", "VBP").contains(line.get(object + 1).pos());
    return isFirm() || neuter;
  }

  /** Whether it stands after "at", "into" or "inside", and owns nothing: not "at Ford's grave". */
  public boolean isAfterPlacePreposition() {
    boolean owns = last + 1 < line.size() && line.get(last + 1).pos().equals("POS");
    return first > 0
        && !owns
        && Set.of("at", "into", "inside")
            .contains(line.get(first - 1).text().toLowerCase(Locale.ROOT));
  }
}
