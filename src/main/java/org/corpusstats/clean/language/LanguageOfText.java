package org.corpusstats.clean.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What language a document is in, and which of its paragraphs are in another. Immutable.
 *
 * @param code what was detected, such as {@code en}; null where the text does not tell
 * @param confidence how likely it is against the next likely language, from 0.5 to 1; null with the
 *     code
 * @param accepted whether the document is in one of the languages asked for, or may be
 * @param foreign indexes of the paragraphs that are surely in another language; none where the
 *     document is not accepted
 */
public record LanguageOfText(
    @Nullable String code, @Nullable Double confidence, boolean accepted, List<Integer> foreign) {
  /** A text with fewer letters gets the benefit of the doubt. */
  private static final int ENOUGH_LETTERS = 60;

  /** Another language must be so many times as likely as one that was asked for. */
  private static final double SURELY = 4;

  /** Kana, ideographs and Hangul begin here. */
  private static final char FIRST_SYLLABLE = '\u3040';

  private static final LanguageOfText UNKNOWN = new LanguageOfText(null, null, true, List.of());

  public LanguageOfText {
    foreign = List.copyOf(foreign);
  }

  /** Detects the language of a document. */
  public static LanguageOfText of(List<String> paragraphs, Languages languages) {
    String text = String.join(" ", paragraphs);
    int letters = letters(text);
    if (letters < ENOUGH_LETTERS) {
      return UNKNOWN;
    }
    if (languages.areAny()) {
      return of(text, true, List.of());
    }
    List<Integer> foreign = new ArrayList<>();
    List<String> foreignTexts = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (isForeign(paragraph, languages)) {
        foreign.add(i);
        foreignTexts.add(paragraph);
      } else {
        kept.add(paragraph);
      }
    }
    String rest = foreign.isEmpty() ? text : String.join(" ", kept);
    if (2 * letters(rest) < letters) {
      return of(String.join(" ", foreignTexts), false, List.of());
    }
    boolean accepted = !isForeign(rest, languages);
    LanguageOfText language = of(rest, accepted, accepted ? foreign : List.of());
    boolean doubtful = accepted && !languages.contains(Objects.requireNonNull(language.code()));
    return doubtful ? new LanguageOfText(null, null, true, foreign) : language;
  }

  private static LanguageOfText of(String text, boolean accepted, List<Integer> foreign) {
    if (EnglishWords.abound(text)) {
      return new LanguageOfText(EnglishWords.LANGUAGE, 1.0, accepted, foreign);
    }
    Detected detected = LanguageModel.ofThisJvm().detect(text, Languages.ANY);
    return new LanguageOfText(detected.code(), detected.confidence(), accepted, foreign);
  }

  private static boolean isForeign(String text, Languages languages) {
    if (letters(text) < ENOUGH_LETTERS
        || (languages.contains(EnglishWords.LANGUAGE) && EnglishWords.abound(text))) {
      return false;
    }
    Detected detected = LanguageModel.ofThisJvm().detect(text, languages);
    return !languages.contains(detected.code())
        && (detected.timesAccepted() >= SURELY || !isMostlyLatin(text));
  }

  private static boolean isMostlyLatin(String text) {
    long latin = text.codePoints().filter(c -> Character.isLetter(c) && isLatin(c)).count();
    return 2 * latin >= text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /** A letter that is a syllable or a word counts as three. */
  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += c >= FIRST_SYLLABLE && Character.isLetter(c) ? 3 : Character.isLetter(c) ? 1 : 0;
    }
    return letters;
  }
}
