package org.corpusstats.engine.tag;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusstats.core.FixedLocale;
import org.corpusstats.engine.AmericanSpelling;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.TextHash;
import org.corpusstats.engine.WordShape;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what is known of words, and keeps the words looked up lately: one place per hash value,
 * the newest word in it. Thread safe without locks: a {@link Word} never changes, and any thread
 * would make the same one.
 */
final class Words {
  private static final int PLACE_BITS = 15;
  private static final int PLACES = 1 << PLACE_BITS;

  /** In characters: longer words are looked up each time, so that what is kept stays small. */
  private static final int LONGEST_KEPT = 100;

  private static final String TOO_SHORT = "######";

  private final List<String> tags;
  private final Features features;
  private final Lexicon lexicon;
  private final AmericanSpelling spelling;
  private final List<String> companyEnds;
  private final Set<String> endsOfCompanies;
  private final int[] tooShort = new int[2 * Template.AFFIXES];
  private final @Nullable Word[] kept = new Word[PLACES];

  /**
   * @param tags the tags' names
   * @param companyEnds last words of companies' names
   */
  Words(
      List<String> tags,
      Features features,
      Lexicon lexicon,
      AmericanSpelling spelling,
      List<String> companyEnds) {
    this.tags = tags;
    this.features = features;
    this.lexicon = lexicon;
    this.spelling = spelling;
    this.companyEnds = companyEnds;
    this.endsOfCompanies = new HashSet<>(companyEnds);
    for (int i = 0; i < tooShort.length; i++) {
      tooShort[i] = features.find(Template.PREFIX + i, TOO_SHORT);
    }
  }

  void write(ModelWriter out) throws IOException {
    lexicon.write(out);
    spelling.write(out);
    out.writeStrings(companyEnds);
  }

  static Words read(ModelReader in, List<String> tags, Features features) throws IOException {
    return new Words(tags, features, Lexicon.read(in), AmericanSpelling.read(in), in.readStrings());
  }

  /** The most tags that a word may have. */
  int mostTags() {
    return lexicon.mostTags();
  }

  /** What is known of a word. */
  Word get(String text) {
    int place = (text.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - PLACE_BITS);
    Word word = kept[place];
    if (word == null || !word.text().equals(text)) {
      word = make(text);
      if (text.length() <= LONGEST_KEPT) {
        kept[place] = word;
      }
    }
    return word;
  }

  private Word make(String text) {
    String word = spelling.of(text);
    String lowerCase = word.toLowerCase(FixedLocale.LOCALE);
    long hash = TextHash.of(word);
    long shape = TextHash.of(WordShape.CHRIS2.of(word));
    int entry = lexicon.find(hash);
    int cluster = lexicon.cluster(TextHash.of(lowerCase));
    boolean rare = lexicon.isRare(entry);
    boolean startsWithCapital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    double[] local = new double[tags.size()];
    features.add(features.find(Template.WORD, hash), local);
    int[] first = {};
    int[] later = {};
    if (rare) {
      features.add(features.find(Template.SHAPE, shape), local);
      features.addCluster(cluster, local);
      Appearance appearance = Appearance.of(word);
      addAppearance(word, appearance, local);
      int inLowerCase = startsWithCapital ? lexicon.find(TextHash.of(lowerCase)) : KeyTable.ABSENT;
      first =
          new int[] {
            usualTag(Template.FIRST_IN_LOWER_CASE, inLowerCase),
            features.find(Template.LATER_IN_LOWER_CASE, false),
            features.find(Template.FIRST_HAS_CAPITAL, appearance.capital())
          };
      later =
          new int[] {
            features.find(Template.FIRST_IN_LOWER_CASE, false),
            usualTag(Template.LATER_IN_LOWER_CASE, inLowerCase),
            features.find(Template.FIRST_HAS_CAPITAL, false)
          };
    }
    return new Word(
        text,
        lexicon.tags(entry),
        rare,
        local,
        features.find(Template.WORD_BEFORE, hash),
        features.find(Template.WORD_AFTER, hash),
        features.find(Template.SHAPE_BEFORE, shape),
        features.find(Template.SHAPE_AFTER, shape),
        cluster,
        startsWithCapital,
        endsOfCompanies.contains(word),
        first,
        later);
  }

  /** The feature for a dictionary entry's usual tag; for no entry that of the value 0. */
  private int usualTag(int template, int entry) {
    if (entry == KeyTable.ABSENT) {
      return features.find(template, false);
    }
    int tag = lexicon.usualTag(entry);
    return tag == Lexicon.NO_TAG ? KeyTable.ABSENT : features.find(template, tags.get(tag));
  }

  /** Adds what a rare word's characters say, in the model's order. */
  private void addAppearance(String word, Appearance seen, double[] scores) {
    add(Template.HAS_CAPITAL, seen.capital(), scores);
    add(Template.HAS_DIGIT, seen.digit(), scores);
    add(Template.HAS_DASH, seen.dash(), scores);
    add(Template.LETTER_DIGIT_DASH, seen.letter() && seen.digit() && seen.dash(), scores);
    add(Template.ALL_CAPITALS, seen.allCapitals(), scores);
    add(Template.CAPITAL_DIGIT_DASH, seen.capital() && seen.digit() && seen.dash(), scores);
    long prefix = TextHash.EMPTY;
    for (int i = 0; i < Template.AFFIXES; i++) {
      if (i < word.length()) {
        prefix = TextHash.append(prefix, word.charAt(i));
        features.add(features.find(Template.PREFIX + i, prefix), scores);
      } else {
        features.add(tooShort[i], scores);
      }
    }
    long suffix = TextHash.EMPTY;
    for (int i = 0; i < Template.AFFIXES; i++) {
      if (i < word.length()) {
        suffix = TextHash.append(suffix, word.charAt(word.length() - 1 - i));
        features.add(features.find(Template.SUFFIX + i, suffix), scores);
      } else {
        features.add(tooShort[Template.AFFIXES + i], scores);
      }
    }
    features.add(
        features.find(Template.UNICODE_SHAPE, TextHash.of(WordShape.CHRIS4.of(word))), scores);
    add(Template.NO_LETTER_OR_DIGIT, !seen.letter() && !seen.digit(), scores);
  }

  private void add(int template, boolean answer, double[] scores) {
    features.add(features.find(template, answer), scores);
  }
}
