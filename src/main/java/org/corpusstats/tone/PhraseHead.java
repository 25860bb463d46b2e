package org.corpusstats.tone;

import java.util.List;
import java.util.Set;

/**
 * Finds the token that stands for a phrase. The heads are those of Collins (1999), simplified for
 * binarised trees.
 */
final class PhraseHead {
  private static final Set<String> AFTER_HEAD = Set.of("PP", "SBAR", "S", "VP", "PRN", "ADJP");

  private PhraseHead() {}

  /** The head of the phrase of a node. */
  static int of(TargetSentence sentence, int phrase) {
    ParseTree tree = sentence.tree();
    int node = phrase;
    while (!tree.isLeaf(node)) {
      List<Integer> children = tree.children(node);
      int left = children.get(0);
      int right = children.get(children.size() - 1);
      boolean takesLeft =
          switch (tree.label(node)) {
            case "NP", "NML" -> isAfterHead(sentence, left, right);
            case "ADJP" -> AFTER_HEAD.contains(tree.label(right));
            case "VP" -> true;
            default -> false;
          };
      node = takesLeft ? left : right;
    }
    return tree.first(node);
  }

  private static boolean isAfterHead(TargetSentence sentence, int left, int right) {
    ParseTree tree = sentence.tree();
    String begin = sentence.tag(tree.first(right));
    boolean appositionOrList =
        tree.label(left).equals("NP")
            && !tree.isLeaf(right)
            && (begin.equals(",") || begin.equals("CC"));
    return AFTER_HEAD.contains(tree.label(right))
        || appositionOrList
        || Set.of(",", ".", ":", "''", "POS").contains(sentence.tag(tree.last(right)));
  }
}
