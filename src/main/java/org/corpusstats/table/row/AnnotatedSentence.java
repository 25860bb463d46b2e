package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;

/** One sentence as annotated. Token indices count from 0 within the sentence. */
public record AnnotatedSentence(
    @Doc("paragraph of the text, from 0") int paragraphIndex,
    @Doc("first code point of the sentence in the text") int charBegin,
    @Doc("code point after the sentence's last") int charEnd,
    @Doc("ok, or why parts are missing") SentenceStatus status,
    @Doc("number of tokens, those of a sentence that was not annotated included") int tokenCount,
    @Doc("probabilities of the five classes, very negative first; empty where not scored")
        List<Double> sentimentProbabilities,
    @Doc("tokens; empty where the sentence was not annotated") List<Token> tokens,
    @Doc("named mentions as the annotators found them") List<RawMention> mentions,
    @Doc("names as the statistical models found them, before gazetteers cut or retyped them")
        List<CoarseName> coarseNames,
    @Doc("binarised parse tree in pre-order, root first; empty where not scored")
        List<TreeNode> tree) {

  /**
   * A token. Small numbers instead of offsets keep the store a third smaller.
   *
   * @param gap code points between it and the token before, or the sentence's begin
   * @param length code points
   */
  public record Token(int gap, int length, String lemma, String pos) {}

  /** A named mention; {@code lastToken} is inclusive, offsets count code points of the text. */
  public record RawMention(
      int firstToken, int lastToken, int charBegin, int charEnd, String type) {}

  /** A run of tokens with one coarse type, not O; {@code lastToken} is inclusive. */
  public record CoarseName(int firstToken, int lastToken, String type) {}

  /**
   * A node of the binarised parse tree with unary chains collapsed to their top label.
   *
   * @param lastToken inclusive
   * @param sentiment score in −1…1, rounded to four decimals to keep the store small
   */
  public record TreeNode(String label, int firstToken, int lastToken, float sentiment) {}
}
