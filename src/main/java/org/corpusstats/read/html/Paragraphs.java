package org.corpusstats.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells apart the blocks within a body: paragraphs, and what was put between and behind them.
 *
 * <p>After jusText (Pomikálek, Removing Boilerplate and Duplicate Content from Web Corpora, 2011):
 * long blocks are good or bad by themselves, short ones by the company they keep.
 */
final class Paragraphs {
  private static final Pattern POINTER =
      Pattern.compile(
          "(?:(?:read|see|watch|find|learn|hear|view) (?:more|also|next|this|all|here)|also read|also see|more (?:from|on|stories|news)"
              + "|related|recommended|don['\u2019]t miss|up next|up close|most (?:read|popular)|trending|must read)\\b.*"
              + "|(?:read|see|more|watch|listen|also|next|previous) ?: ?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern PROMPT =
      Pattern.compile(
          "advertise?ment|ad|share|share (?:this|on|via)\\b.*|tweet|pin it|email|print|save|comments?|\\d+ comments?|follow (?:us|me|@).*"
              + "|(?:story|article) continues (?:below|after).*|continue reading.*|(?:sign up|subscribe|click here|tap here|join us|like us)\\b.*"
              + "|(?:leave|post|add) a (?:reply|comment).*|back to top|(?:tags?|filed under|posted in|topics|categories) ?:.*|view (?:comments|gallery|slideshow).*"
              + "|\\d+ shares?|loading.*|skip .*|(?:photo|image|picture|video)s? ?(?::|by|credit|courtesy).*|hide caption|toggle caption|enlarge.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BYLINE =
      Pattern.compile(
          "by [\\p{Lu}].{0,80}|(?:posted|published|updated|last updated|last modified|first published|created)\\b.{0,80}"
              + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? .{0,40}\\d{4}.{0,30}"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}.{0,30}"
              + "|\\d{1,2}[./ ]\\p{L}*\\d*[./ ]\\d{4}.{0,30}|\\d+ (?:min|minutes?|hours?|days?|weeks?) (?:read|ago)",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORT = 15;

  private Paragraphs() {}

  static List<Block> of(List<Block> blocks, String title) {
    int begin = 0;
    int lead = Math.min(blocks.size(), 12);
    for (int i = 0; i < lead; i++) {
      Block block = blocks.get(i);
      if (block.tag().equals("h1") || same(block.text(), title)) {
        begin = i + 1;
      }
    }
    int firstProse = next(blocks, begin);
    int lastProse = previous(blocks, blocks.size() - 1);
    List<Block> kept = new ArrayList<>();
    for (int i = begin; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean inside = firstProse < i && i < lastProse;
      if (isKept(block, inside, blocks, i, firstProse)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isKept(
      Block block, boolean inside, List<Block> blocks, int i, int firstProse) {
    if (block.isProse()) {
      return block.words() > 2 * SHORT || !POINTER.matcher(block.text()).matches() || block.linkWords() == 0;
    }
    String text = block.text();
    if (block.words() == 0) {
      return false;
    }
    if (block.words() <= SHORT && PROMPT.matcher(text).matches()) {
      return false;
    }
    if (POINTER.matcher(text).matches() && (block.linkWords() > 0 || block.words() <= 4)) {
      return false;
    }
    if (i < firstProse && BYLINE.matcher(text).matches()) {
      return false;
    }
    if (block.isLinks()) {
      return inside && !isLinks(blocks, i - 1) && !isLinks(blocks, i + 1);
    }
    return true;
  }

  private static boolean isLinks(List<Block> blocks, int i) {
    return i >= 0 && i < blocks.size() && blocks.get(i).isLinks();
  }

  private static int next(List<Block> blocks, int from) {
    int i = from;
    while (i < blocks.size() && !blocks.get(i).isProse()) {
      i++;
    }
    return i;
  }

  private static int previous(List<Block> blocks, int from) {
    int i = from;
    while (i >= 0 && !blocks.get(i).isProse()) {
      i--;
    }
    return i;
  }

  private static boolean same(String text, String title) {
    return letters(text).equals(letters(title));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(java.util.Locale.ROOT);
  }
}
