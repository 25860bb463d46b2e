package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.resolve.name.GivenNames;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Puts people together whose nickname stands in quotation marks or brackets within their name:
 * "Robert “Bobby” Farnham", "William (Bill) Tanner". Pure.
 */
final class Nicknames {
  private static final Set<String> OPEN = Set.of("\"", "``", "“", "‘", "`", "'", "(");
  private static final Set<String> CLOSE = Set.of("\"", "''", "”", "’", "'", ")");
  private static final int MOST_WORDS = 3;

  private Nicknames() {}

  /** The names with such people whole. */
  static List<Name> joined(List<Name> names, TokenizedDocument words) {
    List<Name> all = new ArrayList<>(names);
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      List<Word> line = words.sentence(sentence);
      for (int open = 1; open + 3 < line.size(); open++) {
        int close = OPEN.contains(line.get(open).text()) ? close(line, open) : -1;
        Name whole = close < 0 ? null : whole(all, line, sentence, open, close);
        if (whole != null && all.stream().noneMatch(name -> name.isAt(whole))) {
          all.removeIf(whole::overlaps);
          all.add(whole);
        }
      }
    }
    return all;
  }

  /** The nickname of such a name; null for all others. */
  static @Nullable Name nickname(Name name, TokenizedDocument words) {
    List<Word> line = words.sentence(name.sentence());
    for (int open = name.first() + 1; open < name.last(); open++) {
      int close = OPEN.contains(line.get(open).text()) ? close(line, open) : -1;
      if (close > 0 && close < name.last()) {
        return name.withSpan(open + 1, close - 1);
      }
    }
    return null;
  }

  private static int close(List<Word> line, int open) {
    for (int i = open + 2; i <= open + MOST_WORDS + 1 && i + 1 < line.size(); i++) {
      if (CLOSE.contains(line.get(i).text())) {
        boolean capitals = line.subList(open + 1, i).stream().allMatch(Word::isCapitalised);
        return capitals && line.get(i + 1).isCapitalised() ? i : -1;
      }
    }
    return -1;
  }

  /**
   * Whether a name is none of the person's: in "Ed Miliband (Labour) David Cameron" another person
   * follows, and what is in the brackets is a party.
   */
  private static boolean saysWhoIsWho(Name name, int sentence, int open, int close) {
    boolean person = name.type().equals("PERSON");
    boolean inside = open < name.first() && name.last() < close && !person;
    boolean another = name.first() == close + 1 && person && name.wordCount() > 1;
    boolean place = name.last() == open - 1 && !person;
    return name.sentence() == sentence && (inside || another || place);
  }

  private static @Nullable Name whole(
      List<Name> names, List<Word> line, int sentence, int open, int close) {
    int first = -1;
    int last = close + 1;
    for (Name name : names) {
      if (saysWhoIsWho(name, sentence, open, close)) {
        return null;
      }
      boolean person = name.sentence() == sentence && name.type().equals("PERSON");
      if (person && name.first() < open && name.last() >= open - 1) {
        first = name.first();
      }
      if (name.sentence() == sentence && name.first() <= close + 1 && name.last() > close) {
        last = Math.max(last, name.last());
      }
    }
    Word given = line.get(open - 1);
    if (first < 0 && given.isCapitalised() && GivenNames.shared().isKnown(given.text())) {
      first = open - 1;
    }
    return first < 0 || !line.get(close + 1).isProperNoun()
        ? null
        : new Name(sentence, first, last, "PERSON", Name.FOUND_AS_WHOLE);
  }
}
