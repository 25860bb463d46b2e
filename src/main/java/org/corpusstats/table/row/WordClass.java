package org.corpusstats.table.row;

import org.corpusstats.table.ColumnValue;
import org.jspecify.annotations.Nullable;

/** Coarse part of speech: what the tags of the Penn Treebank (Santorini 1990) amount to. */
public enum WordClass implements ColumnValue {
  NOUN,
  PROPER_NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  PRONOUN,
  /** Determiners, prepositions, conjunctions, modals, particles, the possessive ending. */
  FUNCTION,
  /** Interjections and foreign words. */
  OTHER;

  /** The class of a tag; null for numbers, punctuation, symbols and what is not a word. */
  static @Nullable WordClass ofTag(String tag) {
    return switch (tag) {
      case "NN", "NNS" -> NOUN;
      case "NNP", "NNPS" -> PROPER_NOUN;
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> VERB;
      case "JJ", "JJR", "JJS" -> ADJECTIVE;
      case "RB", "RBR", "RBS", "WRB" -> ADVERB;
      case "PRP", "PRP$", "WP", "WP$" -> PRONOUN;
      case "DT", "PDT", "WDT", "IN", "TO", "CC", "MD", "RP", "EX", "POS" -> FUNCTION;
      case "UH", "FW" -> OTHER;
      default -> null;
    };
  }

  /** Whether words of this class carry the content of a text, and so form collocations. */
  public boolean isContent() {
    return switch (this) {
      case NOUN, PROPER_NOUN, VERB, ADJECTIVE, ADVERB -> true;
      case PRONOUN, FUNCTION, OTHER -> false;
    };
  }
}
