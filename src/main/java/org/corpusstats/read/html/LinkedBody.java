package org.corpusstats.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body that a page states in JSON-LD ({@code articleBody}), found again among its blocks. Used
 * by one thread.
 */
final class LinkedBody {
  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]*>|\\[/?[a-z_]+(?: [^\\[\\]]*)?\\]");

  /** Words in a row that are compared; fewer are equal by chance. */
  private static final int SHINGLE = 4;

  /** A block of which this share is stated belongs to the body. */
  private static final double STATED = 0.6;

  /** A page that shows this share of the stated body shows it. */
  private static final double SHOWN = 0.9;

  /** A page that shows less than this share of the stated body leaves showing it to a script. */
  private static final double NOT_SHOWN = 0.2;

  /** A stated body shorter than this share of the body found is a part of it. */
  private static final double WHOLE = 0.7;

  private final Map<List<String>, Integer> shingles = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  private LinkedBody(String stated) {
    for (List<String> shingle : shingles(stated)) {
      shingles.merge(shingle, 1, Integer::sum);
      words.addAll(shingle);
    }
  }

  /**
   * Returns the blocks of the page that the stated body has; the stated body itself where the page
   * does not show it; the found blocks where no body is stated, only its beginning, or with markup.
   *
   * @param found the body that was found without it
   */
  static List<Block> of(Page page, LinkedData linked, List<Block> found) {
    String stated = linked.text("articleBody");
    if (stated == null || isCutOff(stated) || MARKUP.matcher(stated).find()) {
      return found;
    }
    List<Block> paragraphs =
        stated
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> Block.of(line, "p", 0))
            .toList();
    int statedWords = words(paragraphs);
    if (statedWords < WHOLE * words(found)) {
      return found;
    }
    List<Block> shown = new LinkedBody(stated).among(page.blocks());
    if (words(shown) >= SHOWN * statedWords) {
      return shown;
    }
    return words(shown) < NOT_SHOWN * statedWords ? paragraphs : found;
  }

  /** Whether dots stand behind the last letter or digit. */
  private static boolean isCutOff(String stated) {
    int end = stated.length();
    while (end > 0 && !Character.isLetterOrDigit(stated.codePointBefore(end))) {
      end -= Character.charCount(stated.codePointBefore(end));
    }
    String rest = stated.substring(end);
    return rest.contains("...") || rest.contains("\u2026");
  }

  private static int words(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::words).sum();
  }

  /** Returns the stated blocks, each once, with the short ones between them. */
  private List<Block> among(List<Block> blocks) {
    List<Block> stated = new ArrayList<>();
    List<Block> undecided = new ArrayList<>();
    for (Block block : blocks) {
      List<List<String>> own = shingles(block.text());
      if (own.isEmpty() && !stated.isEmpty() && words.containsAll(tokens(block.text()))) {
        undecided.add(block);
      } else if (!own.isEmpty() && take(own) >= STATED * own.size()) {
        stated.addAll(undecided);
        undecided.clear();
        stated.add(block);
      } else {
        undecided.clear();
      }
    }
    return stated;
  }

  /** Returns how many of the shingles are stated, and takes them out. */
  private int take(List<List<String>> own) {
    int taken = 0;
    for (List<String> shingle : own) {
      int left = shingles.getOrDefault(shingle, 0);
      if (left > 0) {
        shingles.put(shingle, left - 1);
        taken++;
      }
    }
    return taken;
  }

  private static List<List<String>> shingles(String text) {
    List<String> tokens = tokens(text);
    List<List<String>> shingles = new ArrayList<>();
    for (int i = 0; i + SHINGLE <= tokens.size(); i++) {
      shingles.add(tokens.subList(i, i + SHINGLE));
    }
    return shingles;
  }

  private static List<String> tokens(String text) {
    return Arrays.asList(PageTitle.letters(text).split(" "));
  }
}
