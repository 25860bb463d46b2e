package org.corpusstats.annotate;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.annotate.SentenceAnnotator.Name;
import org.corpusstats.annotate.SentenceAnnotator.NamedTokens;
import org.corpusstats.annotate.SentenceAnnotator.Node;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;
import org.corpusstats.annotate.SentenceAnnotator.Token;
import org.corpusstats.core.CodePoints;
import org.corpusstats.measure.sentiment.SentimentScore;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.CoarseName;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;

/**
 * What an engine found in a sentence, as far as it got, and the form in which it is kept: offsets
 * in code points, tokens by the gaps between them. Immutable.
 */
record SentenceAnnotation(SentenceStatus status, NamedTokens named, List<Node> tree) {
  /** The coarse type of a token that is in no name. */
  private static final String NO_NAME = "O";

  static SentenceAnnotation nothing(SentenceStatus status) {
    return new SentenceAnnotation(status, new NamedTokens(List.of(), List.of()), List.of());
  }

  AnnotatedSentence row(Sentence sentence, int paragraph, CodePoints offsets) {
    int begin = offsets.toCodePoint(sentence.begin());
    return new AnnotatedSentence(
        paragraph,
        begin,
        offsets.toCodePoint(sentence.end()),
        status,
        sentence.tokenCount(),
        tree.isEmpty() ? List.of() : tree.get(0).probabilities(),
        tokens(begin, offsets),
        named.names().stream().map(name -> mention(name, offsets)).toList(),
        coarseNames(),
        tree.stream().map(SentenceAnnotation::node).toList());
  }

  private List<AnnotatedSentence.Token> tokens(int sentenceBegin, CodePoints offsets) {
    List<AnnotatedSentence.Token> tokens = new ArrayList<>(named.tokens().size());
    int end = sentenceBegin;
    for (Token token : named.tokens()) {
      int begin = offsets.toCodePoint(token.begin());
      int next = offsets.toCodePoint(token.end());
      tokens.add(
          new AnnotatedSentence.Token(begin - end, next - begin, token.lemma(), token.pos()));
      end = next;
    }
    return tokens;
  }

  private RawMention mention(Name name, CodePoints offsets) {
    return new RawMention(
        name.firstToken(),
        name.lastToken(),
        offsets.toCodePoint(named.tokens().get(name.firstToken()).begin()),
        offsets.toCodePoint(named.tokens().get(name.lastToken()).end()),
        name.type());
  }

  /** Runs of tokens of one coarse type. */
  private List<CoarseName> coarseNames() {
    List<Token> tokens = named.tokens();
    List<CoarseName> names = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= tokens.size(); next++) {
      String type = tokens.get(first).coarseType();
      if (next == tokens.size() || !type.equals(tokens.get(next).coarseType())) {
        if (!type.equals(NO_NAME)) {
          names.add(new CoarseName(first, next - 1, type));
        }
        first = next;
      }
    }
    return names;
  }

  private static TreeNode node(Node node) {
    double[] probabilities =
        node.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    float score = Math.round(SentimentScore.millionths(probabilities) / 100.0) / 10_000f;
    return new TreeNode(node.label(), node.firstToken(), node.lastToken(), score);
  }
}
