package org.corpusstats.judge;

import java.util.List;
import java.util.Set;
import org.corpusstats.measure.sentiment.SentimentScore;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * The sentiment of the smallest clause around some tokens: of the smallest node labelled S, SBAR,
 * SINV, SQ or SBARQ (Penn Treebank) that covers them.
 */
final class ClauseSentiment {
  private static final Set<String> CLAUSES = Set.of("S", "SBAR", "SINV", "SQ", "SBARQ");

  private ClauseSentiment() {}

  /** The score in −1…1; of the whole sentence where no clause is inside it; null if not scored. */
  static @Nullable Double around(AnnotatedSentence sentence, int firstToken, int lastToken) {
    if (sentence.sentimentProbabilities().isEmpty()) {
      return null;
    }
    TreeNode smallest = null;
    List<TreeNode> tree = sentence.tree();
    // The root is the sentence itself, whose score is known to more digits.
    for (TreeNode node : tree.subList(1, tree.size())) {
      boolean covers = node.firstToken() <= firstToken && lastToken <= node.lastToken();
      if (covers && CLAUSES.contains(node.label())) {
        smallest = node; // nodes that cover the same tokens come from the root down
      }
    }
    if (smallest == null) {
      return SentimentScore.ofMillionths(
          SentimentScore.millionths(
              sentence.sentimentProbabilities().stream().mapToDouble(p -> p).toArray()));
    }
    // Through whole ten-thousandths: a float read as a double would carry digits of its own.
    return SentimentScore.ofMillionths(Math.round(smallest.sentiment() * 10_000f) * 100L);
  }
}
