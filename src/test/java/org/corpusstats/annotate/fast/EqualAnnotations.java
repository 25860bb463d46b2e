package org.corpusstats.annotate.fast;

import java.util.List;
import java.util.stream.IntStream;
import org.corpusstats.annotate.SentenceAnnotator.NamedTokens;
import org.corpusstats.annotate.SentenceAnnotator.Node;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;

/** That two engines find the same in a text. */
public final class EqualAnnotations {
  /** By how much a probability may differ. */
  private static final double TOLERANCE = 1e-9;

  /** The caps that are the defaults: longer ones never reach an engine. */
  private static final int MOST_TOKENS = 1000;

  private static final int MOST_PARSED_TOKENS = 200;
  private static final int LONGEST_TOKEN = 500;

  private EqualAnnotations() {}

  /**
   * Annotates a text with both.
   *
   * @throws AssertionError at the first difference, which it shows
   */
  public static void require(
      String text, List<? extends Sentence> stock, List<? extends Sentence> fast) {
    requireEqual("number of sentences", text, stock.size(), fast.size());
    for (int i = 0; i < stock.size(); i++) {
      Sentence expected = stock.get(i);
      String sentence = text.substring(expected.begin(), expected.end());
      require(sentence, expected, fast.get(i));
    }
  }

  private static void require(String text, Sentence stock, Sentence fast) {
    requireEqual("begin", text, stock.begin(), fast.begin());
    requireEqual("end", text, stock.end(), fast.end());
    requireEqual("number of tokens", text, stock.tokenCount(), fast.tokenCount());
    requireEqual("longest token", text, stock.longestToken(), fast.longestToken());
    if (stock.tokenCount() > MOST_TOKENS || stock.longestToken() > LONGEST_TOKEN) {
      return;
    }
    NamedTokens stockNames = stock.findNames();
    NamedTokens fastNames = fast.findNames();
    for (int i = 0; i < stock.tokenCount(); i++) {
      requireEqual("token " + i, text, stockNames.tokens().get(i), fastNames.tokens().get(i));
    }
    requireEqual("names", text, stockNames.names(), fastNames.names());
    if (stock.tokenCount() > MOST_PARSED_TOKENS) {
      return;
    }
    List<Node> stockTree = stock.parse();
    List<Node> fastTree = fast.parse();
    requireEqual("number of nodes", text, stockTree.size(), fastTree.size());
    for (int i = 0; i < stockTree.size(); i++) {
      requireEqual(text, stockTree.get(i), fastTree.get(i));
    }
  }

  private static void requireEqual(String text, Node stock, Node fast) {
    boolean equal =
        stock.label().equals(fast.label())
            && stock.firstToken() == fast.firstToken()
            && stock.lastToken() == fast.lastToken()
            && mostLikely(stock) == mostLikely(fast)
            && IntStream.range(0, stock.probabilities().size())
                .allMatch(
                    i ->
                        Math.abs(stock.probabilities().get(i) - fast.probabilities().get(i))
                            <= TOLERANCE);
    if (!equal) {
      throw new AssertionError(message("node", text, stock, fast));
    }
  }

  private static int mostLikely(Node node) {
    List<Double> probabilities = node.probabilities();
    return probabilities.indexOf(probabilities.stream().max(Double::compare).orElseThrow());
  }

  private static void requireEqual(String what, String text, Object stock, Object fast) {
    if (!stock.equals(fast)) {
      throw new AssertionError(message(what, text, stock, fast));
    }
  }

  private static String message(String what, String text, Object stock, Object fast) {
    return "%s differs: CoreNLP %s, fast %s, in: %s".formatted(what, stock, fast, text);
  }
}
