package org.corpusstats.read.html;

import java.util.Set;

/**
 * A stretch of a page's text that no block element and no empty line interrupts: a paragraph, a
 * heading, an item, a cell.
 *
 * @param text not empty; white space is single blanks, with line ends where the page breaks a line
 * @param tag the innermost block element around it, in lower case
 * @param words how many words it has, see {@link Words}
 * @param linkWords how many of them lead to other pages
 */
record Block(String text, String tag, int words, int linkWords) {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final String SENTENCE_ENDS = ".!?\u2026:\u3002\uFF01\uFF1F";
  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]\u300D";

  /** A paragraph of so many words is one, whoever wrote it; shorter ones speak less. */
  private static final double FULL_PARAGRAPH = 30;

  /** The fewest words of a sentence; shorter ones are labels more often than not. */
  private static final int SHORT_SENTENCE = 8;

  /** A word of a link outweighs one of prose, for teasers have both. */
  private static final double LINK_COST = 2;

  /** What a block must weigh to count for its region. */
  private static final double BLOCK_COST = 0.5;

  static Block of(String text, String tag, int linkWords) {
    int words = Words.count(text);
    return new Block(text, tag, words, Math.min(linkWords, words));
  }

  boolean isHeading() {
    return HEADINGS.contains(tag);
  }

  boolean isItem() {
    return tag.equals("li");
  }

  /** Returns whether most of it leads elsewhere, as menus and lists of other stories do. */
  boolean isLinks() {
    return 2 * linkWords > words;
  }

  /** Returns whether it ends as sentences do. */
  boolean isSentence() {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** Returns whether it is certainly running text: long enough, and no list of links. */
  boolean isProse() {
    return !isHeading()
        && 3 * linkWords <= words
        && (words >= 2 * SHORT_SENTENCE || (words >= SHORT_SENTENCE && isSentence()));
  }

  /**
   * Returns how much it speaks for the region that it stands in being the article: about its number
   * of words for long paragraphs, less for short ones, and below zero for lists of links.
   */
  double weight() {
    if (isLinks()) {
      return -LINK_COST * Math.max(1, linkWords);
    }
    if (isHeading()) {
      return 0;
    }
    return (words - linkWords) * Math.min(1, words / FULL_PARAGRAPH) - BLOCK_COST;
  }
}
