package org.corpusstats.engine.name;

import java.io.IOException;
import java.util.List;
import org.corpusstats.core.FixedLocale;
import org.corpusstats.engine.AmericanSpelling;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts of words into {@link Word}s, which it remembers: what a model sums up over a word's
 * affixes, shape and class is found with one probe where the word comes again. The memory is
 * bounded, shared by all threads and lossy: a lost or doubled entry costs time only, as a word is
 * immutable and the same whenever it is made.
 */
final class Vocabulary {
  private static final int REMEMBERED = 1 << 14;
  private static final int LONGEST_REMEMBERED = 64;

  /** What CoreNLP spells for a class of the word beyond a sentence's end. */
  private static final String NO_CLASS = "null";

  private final AmericanSpelling spelling;
  private final KeyTable classes;
  private final List<String> classNames;
  private final String unknownClass;
  private final List<NameModel> models;
  private final Word beyond;
  private final @Nullable Word[] remembered = new Word[REMEMBERED];

  /**
   * @param classes place in {@code classNames} by the hash of a word in lower case with 9 for each
   *     digit
   * @param unknownClass class of all other words
   */
  Vocabulary(
      AmericanSpelling spelling,
      KeyTable classes,
      List<String> classNames,
      String unknownClass,
      List<NameModel> models) {
    this.spelling = spelling;
    this.classes = classes;
    this.classNames = List.copyOf(classNames);
    this.unknownClass = unknownClass;
    this.models = List.copyOf(models);
    this.beyond =
        new Word(
            "",
            "",
            "",
            models.stream().map(model -> model.beyond(NO_CLASS)).toArray(WordScores[]::new));
  }

  List<NameModel> models() {
    return models;
  }

  /** The word that stands beyond either end of a sentence. */
  Word beyond() {
    return beyond;
  }

  /** The word of a text. */
  Word word(String text) {
    int hash = text.hashCode();
    int slot = ((hash ^ hash >>> 14) << 1) & (REMEMBERED - 1);
    Word newer = remembered[slot];
    if (newer != null && newer.original().equals(text)) {
      return newer;
    }
    Word older = remembered[slot + 1];
    if (older != null && older.original().equals(text)) {
      return older;
    }
    Word made = make(text);
    if (text.length() <= LONGEST_REMEMBERED) {
      remembered[slot + 1] = newer;
      remembered[slot] = made;
    }
    return made;
  }

  private Word make(String text) {
    String american = spelling.of(text);
    int known = classes.get(TextHash.of(digitsAlike(american.toLowerCase(FixedLocale.LOCALE))));
    String wordClass = known < 0 ? unknownClass : classNames.get(known);
    WordScores[] scores =
        models.stream().map(model -> model.scores(american, wordClass)).toArray(WordScores[]::new);
    return new Word(text, american, wordClass, scores);
  }

  /** {@code WordShapeClassifier.wordShapeDigits}. */
  private static String digitsAlike(String word) {
    StringBuilder alike = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        alike.setCharAt(i, '9');
      }
    }
    return alike.toString();
  }

  void write(ModelWriter out) throws IOException {
    spelling.write(out);
    classes.write(out);
    out.writeStrings(classNames);
    out.writeStrings(List.of(unknownClass));
    out.writeInt(models.size());
    for (NameModel model : models) {
      model.write(out);
    }
  }

  static Vocabulary read(ModelReader in) throws IOException {
    AmericanSpelling spelling = AmericanSpelling.read(in);
    KeyTable classes = KeyTable.read(in);
    List<String> classNames = in.readStrings();
    String unknownClass = in.readStrings().get(0);
    NameModel[] models = new NameModel[in.readInt()];
    for (int i = 0; i < models.length; i++) {
      models[i] = NameModel.read(in);
    }
    return new Vocabulary(spelling, classes, classNames, unknownClass, List.of(models));
  }
}
