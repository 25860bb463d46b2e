package org.corpusstats.annotate;

import java.util.List;

/**
 * An engine of annotation: finds the sentences of a text, and of one sentence at a time its tokens,
 * names and sentiment. What becomes of sentences that are too long, fail or take too long is not
 * its business but {@link Annotator}'s, the same for every engine; it may throw whatever its models
 * throw. Equal sentences are annotated equally, whatever was annotated before. Thread safe; the
 * sentences of a text are used by one thread.
 *
 * <p>To add an engine, write this interface and {@link AnnotationEngine} in a package below {@code
 * annotate}, give it a name in {@link AnnotateConfig.Engine} and {@code conf/default.conf}, and a
 * line in {@code pipeline.Annotators}; test that its annotations are those of the stock engine.
 */
public interface SentenceAnnotator {
  /**
   * Splits a cleaned text, whose paragraphs are separated by one blank line, into sentences, and
   * these into tokens. A sentence never goes on in the next paragraph.
   *
   * @return the sentences in order of the text
   */
  List<? extends Sentence> split(String text);

  /** A sentence that is to be annotated, in two steps. Offsets are Java's, UTF-16 units. */
  interface Sentence {
    /** Where it begins in its text. */
    int begin();

    /** Where it ends, exclusively. */
    int end();

    /** Number of tokens, at least 1. */
    int tokenCount();

    /** Length of its longest token, in UTF-16 units. */
    int longestToken();

    /** The first step: parts of speech, lemmas and names. */
    NamedTokens findNames();

    /**
     * The second step, only after the first: the binarised parse tree with its sentiment.
     *
     * @return the nodes in pre-order, root first and words left out, so that every leaf is a part
     *     of speech; empty where the parser finds no tree
     */
    List<Node> parse();
  }

  /** The tokens of a sentence and the named mentions among them, both in order. */
  record NamedTokens(List<Token> tokens, List<Name> names) {}

  /**
   * A token.
   *
   * @param begin where it begins in the text, in UTF-16 units
   * @param end where it ends, exclusively
   * @param coarseType the type of the name that the statistical models see here, before gazetteers
   *     cut or retype it; {@code O} where they see none
   */
  record Token(int begin, int end, String lemma, String pos, String coarseType) {}

  /** A named mention; tokens count from 0, the last is inclusive. */
  record Name(int firstToken, int lastToken, String type) {}

  /**
   * A node of the parse tree, a chain of nodes with one child being one node.
   *
   * @param lastToken inclusive
   * @param probabilities of the five classes of sentiment, very negative first
   */
  record Node(String label, int firstToken, int lastToken, List<Double> probabilities) {}
}
