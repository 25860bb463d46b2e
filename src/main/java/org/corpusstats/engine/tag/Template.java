package org.corpusstats.engine.tag;

import org.corpusstats.engine.TextHash;

/**
 * The model's feature templates, in its order, each with CoreNLP's extractor (in {@code
 * ExtractorFrames} and {@code ExtractorFramesRare}). Those from {@link #SHAPE_BEFORE} on are for
 * rare words only.
 */
final class Template {
  /** {@code Extractor(-1,word)}. */
  static final int WORD_BEFORE = 0;

  /** {@code Extractor(0,word)}. */
  static final int WORD = 1;

  /** {@code Extractor(1,word)}. */
  static final int WORD_AFTER = 2;

  /** {@code ExtractorContinuousTagConjunction(-2)}: the two tags before. */
  static final int TWO_TAGS = 3;

  /** {@code Extractor(-1,tag)}. */
  static final int TAG_BEFORE = 4;

  /** {@code ExtractorWordShapeClassifier(-1,chris2)}. */
  static final int SHAPE_BEFORE = 5;

  static final int SHAPE = 6;
  static final int SHAPE_AFTER = 7;

  /** {@code ExtractorDistsim}, position -1: the cluster of the word before. */
  static final int CLUSTER_BEFORE = 8;

  static final int CLUSTER = 9;
  static final int CLUSTER_AFTER = 10;

  /** {@code ExtractorDistsimConjunction(-1,1)}. */
  static final int THREE_CLUSTERS = 11;

  /** {@code ExtractorUCase}: has a capital. */
  static final int HAS_CAPITAL = 12;

  /** {@code ExtractorCNumber}. */
  static final int HAS_DIGIT = 13;

  /** {@code ExtractorDash}. */
  static final int HAS_DASH = 14;

  /** {@code ExtractorLetterDigitDash}. */
  static final int LETTER_DIGIT_DASH = 15;

  /** {@code CompanyNameDetector}: a capital at the start, and a company's last word soon. */
  static final int COMPANY = 16;

  /** {@code ExtractorAllCapitalized}. */
  static final int ALL_CAPITALS = 17;

  /** {@code ExtractorUpperDigitDash}. */
  static final int CAPITAL_DIGIT_DASH = 18;

  /** {@code ExtractorStartSentenceCap}: the usual tag in lower case, of a sentence's first word. */
  static final int FIRST_IN_LOWER_CASE = 19;

  /** {@code ExtractorMidSentenceCapC}: the usual tag in lower case, of the other words. */
  static final int LATER_IN_LOWER_CASE = 20;

  /** {@code ExtractorMidSentenceCap}: whether a sentence's first word has a capital. */
  static final int FIRST_HAS_CAPITAL = 21;

  /** {@code ExtractorWordPref} of 1 to 10 characters. */
  static final int PREFIX = 22;

  /** {@code ExtractorWordSuff} of 1 to 10 characters. */
  static final int SUFFIX = 32;

  /** {@code ExtractorWordShapeClassifier(0,chris4)}. */
  static final int UNICODE_SHAPE = 42;

  /** {@code ExtractorNonAlphanumeric}. */
  static final int NO_LETTER_OR_DIGIT = 43;

  /** Number of templates. */
  static final int COUNT = 44;

  /** Longest prefix or suffix. */
  static final int AFFIXES = 10;

  /** Not a template: words of the dictionary, see {@link Lexicon}. */
  static final int DICTIONARY = 44;

  /** Not a template: words that have a cluster, in lower case. */
  static final int CLUSTERED = 45;

  private Template() {}

  /** The hash of a template's value: of suffixes, which are read from their end, backwards. */
  static long hash(int template, String value) {
    if (template < SUFFIX || template >= SUFFIX + AFFIXES) {
      return TextHash.of(value);
    }
    long hash = TextHash.EMPTY;
    for (int i = value.length() - 1; i >= 0; i--) {
      hash = TextHash.append(hash, value.charAt(i));
    }
    return hash;
  }

  /**
   * The key of a template's value, given its hash. There are 660,000 keys, so that a value that is
   * none of them is taken for one with a probability of 4e-14; up to 45 such look-ups are made for
   * a word that is not among those kept, so that one in 6e11 such words gets a wrong feature.
   */
  static long key(int template, long hash) {
    return hash + (template + 1) * 0xD6E8FEB86659FD93L;
  }
}
