package org.corpusstats.resolve.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.resolve.name.GivenNames;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a document says what letters stand for: "Islamic State (IS)", "IS (Islamic State)",
 * "African Union, or AU". The letters must be the initials of the words, small words left out or
 * not; where the annotators saw a name of two words or more right before the bracket, letters found
 * in it in order will do (after Schwartz and Hearst 2003, "A simple algorithm for identifying
 * abbreviation definitions"). {@link org.corpusstats.resolve.Rule#ACRONYM_DEFINITION}; documents
 * that do not explain the letters are left to {@code CorpusAliases}.
 */
public final class AcronymDefinitions {
  /** A definition: both names as they stand in the document. */
  public record Definition(Name letters, Name words) {}

  private static final int MOST_LETTERS = 10;

  /** Words that acronyms may leave out. */
  public static final Set<String> SMALL_WORDS =
      Set.of(
          "of", "the", "and", "for", "in", "on", "to", "at", "by", "de", "la", "el", "&", "a",
          "an");

  private final TokenizedDocument words;
  private final List<Name> names;

  private AcronymDefinitions(TokenizedDocument words, List<Name> names) {
    this.words = words;
    this.names = names;
  }

  public static List<Definition> in(TokenizedDocument words, List<Name> names) {
    AcronymDefinitions definitions = new AcronymDefinitions(words, names);
    List<Definition> found = new ArrayList<>();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      if (!words.isShouted(sentence)) {
        definitions.addFrom(sentence, found);
      }
    }
    return found;
  }

  private void addFrom(int sentence, List<Definition> found) {
    List<Word> line = words.sentence(sentence);
    for (int i = 1; i + 1 < line.size(); i++) {
      Definition definition = null;
      if (isOpen(line.get(i))) {
        definition =
            isAcronym(line.get(i + 1)) && i + 2 < line.size() && endsBracket(line.get(i + 2))
                ? wordsBefore(sentence, i, i + 1, true)
                : wordsInBrackets(sentence, i);
      } else if (line.get(i).text().equals("or")
          && isAcronym(line.get(i + 1))
          && i >= 2
          && line.get(i - 1).text().equals(",")) {
        definition = wordsBefore(sentence, i - 1, i + 1, false);
      }
      if (definition != null) {
        found.add(definition);
      }
    }
  }

  /** "Words (LETTERS)" or "Words, or LETTERS": the words end before {@code end}. */
  private @Nullable Definition wordsBefore(int sentence, int end, int acronym, boolean inBrackets) {
    List<Word> line = words.sentence(sentence);
    String letters = lettersOf(line.get(acronym));
    int last = end - 1;
    while (last > 0 && isQuote(line.get(last))) {
      last--;
    }
    int first = -1;
    int farthest = Math.max(0, last - mostWords(letters) + 1);
    for (int i = last - 1; i >= farthest && first < 0; i--) {
      if (line.get(i).isCapitalised() && areInitials(letters, line.subList(i, last + 1))) {
        first = i;
      }
    }
    if (first < 0 && inBrackets) {
      for (Name name : names) {
        if (name.sentence() == sentence
            && name.last() == last
            && name.wordCount() >= 2
            && Kind.of(name.type()) == Kind.GROUP
            && inOrder(letters, line.subList(name.first(), last + 1))) {
          first = name.first();
        }
      }
    }
    return first < 0 ? null : definition(sentence, first, last, acronym);
  }

  /** "LETTERS (Words)": the bracket opens at {@code open}. */
  private @Nullable Definition wordsInBrackets(int sentence, int open) {
    List<Word> line = words.sentence(sentence);
    if (!isAcronym(line.get(open - 1))) {
      return null;
    }
    int close = open + 1;
    while (close < line.size() && !endsBracket(line.get(close))) {
      close++;
    }
    int first = open + 1;
    while (first < close && !line.get(first).isCapitalised()) {
      first++;
    }
    String letters = lettersOf(line.get(open - 1));
    boolean defines =
        close < line.size()
            && close - first >= 2
            && close - first <= mostWords(letters)
            && areInitials(letters, line.subList(first, close));
    return defines ? definition(sentence, first, close - 1, open - 1) : null;
  }

  /** Of more words most are small ones, and which letters begin which words takes ever longer. */
  private static int mostWords(String letters) {
    return 2 * letters.length() + 3;
  }

  private Definition definition(int sentence, int first, int last, int acronym) {
    Name spanned = new Name(sentence, first, last, "ORGANIZATION", Name.FOUND_AS_ACRONYM);
    Name known =
        names.stream()
            .filter(name -> name.overlaps(spanned) && name.last() == last)
            .findFirst()
            .orElse(spanned);
    boolean exact = known.covers(spanned) && spanned.covers(known);
    // What has an acronym is seldom a person: people whom the annotators saw there are
    // organisations, but for those with a title or a given name.
    boolean person = exact && isPerson(known);
    String type = Kind.of(known.type()) == Kind.PERSON && !person ? "ORGANIZATION" : known.type();
    Name full = exact ? known.withType(type) : spanned.withType(type);
    return new Definition(new Name(sentence, acronym, acronym, type, Name.FOUND_AS_ACRONYM), full);
  }

  private boolean isPerson(Name name) {
    return Kind.of(name.type()) == Kind.PERSON
        && (!NameContext.of(name, words).titles().isEmpty()
            || GivenNames.shared().isKnown(words.first(name).text()));
  }

  /** Whether letters are the initials of words: of all, or of all but some small ones. */
  public static boolean areInitials(String letters, List<Word> words) {
    return matches(letters, 0, words, 0);
  }

  private static boolean matches(String letters, int letter, List<Word> words, int word) {
    if (word == words.size()) {
      return letter == letters.length();
    }
    String text = words.get(word).text();
    if (!Character.isLetterOrDigit(text.codePointAt(0))) {
      boolean skipped = Set.of("-", ",", "&").contains(text) || isQuote(words.get(word));
      return skipped && matches(letters, letter, words, word + 1);
    }
    if (words.get(word).isAllCapitals() && text.indexOf('.') > 0) {
      String abbreviation = lettersOf(words.get(word));
      if (letters.startsWith(abbreviation, letter)
          && matches(letters, letter + abbreviation.length(), words, word + 1)) {
        return true;
      }
    }
    boolean initial =
        letter < letters.length()
            && Character.toUpperCase(text.charAt(0)) == letters.charAt(letter);
    if (initial && matches(letters, letter + 1, words, word + 1)) {
      return true;
    }
    boolean small = SMALL_WORDS.contains(text.toLowerCase(Locale.ROOT));
    return small && word > 0 && matches(letters, letter, words, word + 1);
  }

  /** Whether the first letter begins the words and the others follow in order somewhere in them. */
  private static boolean inOrder(String letters, List<Word> words) {
    StringBuilder all = new StringBuilder();
    words.forEach(word -> all.append(word.text().toUpperCase(Locale.ROOT)));
    if (all.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = all.indexOf(letters.substring(i, i + 1), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAcronym(Word word) {
    String letters = lettersOf(word);
    return letters.length() >= 2
        && letters.length() <= MOST_LETTERS
        && Character.isUpperCase(letters.charAt(0))
        && word.text().codePoints().filter(Character::isUpperCase).count() >= 2
        && 2 * word.text().codePoints().filter(Character::isUpperCase).count() > letters.length();
  }

  public static String lettersOf(Word word) {
    StringBuilder letters = new StringBuilder();
    word.text().codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean isOpen(Word word) {
    return word.text().equals("(") || word.text().equals("[");
  }

  private static boolean endsBracket(Word word) {
    return Set.of(")", "]", ",", ";").contains(word.text());
  }

  private static boolean isQuote(Word word) {
    return Set.of("\"", "''", "``", "'", "“", "”", "‘", "’").contains(word.text());
  }
}
