package org.corpusstats.read.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells apart the blocks of a body: the article's paragraphs, and what was put between and behind
 * them.
 *
 * <p>After jusText (Pomikálek, Removing Boilerplate and Duplicate Content from Web Corpora, 2011):
 * long blocks are good or bad by themselves, short ones by the company they keep.
 */
final class BodyParagraphs {
  /** Headline, by-line and date are among so many first blocks. */
  static final int HEAD = 12;

  /** With this share of the words before it, a main heading is no headline. */
  private static final double MOST_BEFORE_HEADING = 0.25;

  /** Longer blocks are paragraphs, whatever they begin with. */
  private static final int LONGEST_PROMPT = 30;

  /** Longer blocks of links are several, such as key words. */
  private static final int LONGEST_LINK = 20;

  /** More blocks of links in a row are a list of other pages. */
  private static final int MOST_LINKS = 2;

  private final List<Block> blocks;
  private final int begin;
  private final int firstProse;
  private final int lastProse;

  private BodyParagraphs(List<Block> blocks, String title) {
    this.blocks = blocks;
    this.begin = behindTitle(blocks, title);
    int first = begin;
    while (first < blocks.size() && !blocks.get(first).isProse()) {
      first++;
    }
    int last = blocks.size() - 1;
    while (last > first && !blocks.get(last).isProse()) {
      last--;
    }
    this.firstProse = first;
    this.lastProse = last;
  }

  /** Returns the paragraphs of a body in order, with their headings. */
  static List<Block> of(List<Block> body, String title) {
    return new BodyParagraphs(body, title).kept();
  }

  /**
   * What precedes the headline is no text. Another main heading is one of the text if much of the
   * text precedes it.
   */
  private static int behindTitle(List<Block> blocks, String title) {
    double most = MOST_BEFORE_HEADING * blocks.stream().mapToInt(Block::words).sum();
    int begin = 0;
    int words = 0;
    for (int i = 0; i < Math.min(blocks.size(), HEAD); i++) {
      Block block = blocks.get(i);
      if (isTitle(block.text(), title) || (block.tag().equals("h1") && words <= most)) {
        begin = i + 1;
      }
      words += block.isProse() ? block.words() : 0;
    }
    return begin;
  }

  /** Returns whether a block's text is the page's title, however it is spelt. */
  static boolean isTitle(String text, String title) {
    String letters = PageTitle.letters(title);
    return !letters.isEmpty() && letters.equals(PageTitle.letters(text));
  }

  private List<Block> kept() {
    List<Block> kept = new ArrayList<>();
    boolean inPointer = false;
    for (int i = begin; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean pointer = isPointer(i);
      inPointer = pointer || (inPointer && block.isItem());
      if (!inPointer && !isAddition(block) && (block.isProse() || isKeptAt(i))) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** A pointer without a link points to those that follow. */
  private boolean isPointer(int i) {
    Block block = blocks.get(i);
    return block.words() <= LONGEST_PROMPT
        && (block.isLinks() || !block.isSentence())
        && (block.linkWords() > 0 || i + 1 == blocks.size() || blocks.get(i + 1).linkWords() > 0)
        && Phrases.isPointer(block.text());
  }

  private static boolean isAddition(Block block) {
    return block.words() == 0
        || (block.words() <= LONGEST_PROMPT && Phrases.isPrompt(block.text()))
        || (block.words() <= 2 * LONGEST_PROMPT && Phrases.isContact(block.text()));
  }

  /** Decides of a block that is no prose. */
  private boolean isKeptAt(int i) {
    Block block = blocks.get(i);
    if (i < firstProse && Phrases.isByline(block.text())) {
      return false;
    }
    return !block.isLinks()
        || (firstProse < i
            && i < lastProse
            && block.words() <= LONGEST_LINK
            && linksAround(i) <= MOST_LINKS);
  }

  private int linksAround(int i) {
    int from = i;
    while (from > 0 && i - from < MOST_LINKS && blocks.get(from - 1).isLinks()) {
      from--;
    }
    int to = i + 1;
    while (to < blocks.size() && to - i <= MOST_LINKS && blocks.get(to).isLinks()) {
      to++;
    }
    return to - from;
  }
}
