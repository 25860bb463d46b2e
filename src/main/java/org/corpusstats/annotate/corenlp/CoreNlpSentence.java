package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.corpusstats.annotate.SentenceAnnotator.Name;
import org.corpusstats.annotate.SentenceAnnotator.NamedTokens;
import org.corpusstats.annotate.SentenceAnnotator.Node;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;
import org.corpusstats.annotate.SentenceAnnotator.Token;

/** A sentence that CoreNLP's annotators write into, as a text of one sentence. One thread's. */
final class CoreNlpSentence implements Sentence {
  private final CoreMap sentence;
  private final List<CoreLabel> tokens;
  private final Annotation alone;
  private final Annotator nameFinder;
  private final Annotator sentimentParser;

  CoreNlpSentence(String text, CoreMap sentence, Annotator nameFinder, Annotator sentimentParser) {
    this.sentence = sentence;
    this.tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    this.nameFinder = nameFinder;
    this.sentimentParser = sentimentParser;
    this.alone = new Annotation(text);
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    alone.set(CoreAnnotations.TokensAnnotation.class, tokens);
  }

  @Override
  public int begin() {
    return sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
  }

  @Override
  public int end() {
    return sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
  }

  @Override
  public int tokenCount() {
    return tokens.size();
  }

  @Override
  public int longestToken() {
    return tokens.stream().mapToInt(token -> token.word().length()).max().orElse(0);
  }

  @Override
  public NamedTokens findNames() {
    nameFinder.annotate(alone);
    return new NamedTokens(
        tokens.stream().map(CoreNlpSentence::token).toList(),
        sentence.get(CoreAnnotations.MentionsAnnotation.class).stream()
            .map(CoreNlpSentence::name)
            .toList());
  }

  private static Token token(CoreLabel label) {
    return new Token(
        label.beginPosition(),
        label.endPosition(),
        label.lemma(),
        label.tag(),
        label.get(CoreAnnotations.CoarseNamedEntityTagAnnotation.class));
  }

  private static Name name(CoreMap mention) {
    List<CoreLabel> tokens = mention.get(CoreAnnotations.TokensAnnotation.class);
    return new Name(
        tokens.get(0).index() - 1,
        tokens.get(tokens.size() - 1).index() - 1,
        mention.get(CoreAnnotations.EntityTypeAnnotation.class));
  }

  @Override
  public List<Node> parse() {
    sentimentParser.annotate(alone);
    Tree parsed = sentence.get(TreeCoreAnnotations.TreeAnnotation.class);
    boolean fallback = parsed == null || parsed.label().value().equals("X");
    List<Node> nodes = new ArrayList<>();
    if (!fallback) {
      addNodes(sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class), 0, nodes);
    }
    return nodes;
  }

  /** Returns the index of the token after the subtree's last. */
  private static int addNodes(Tree node, int firstToken, List<Node> nodes) {
    int index = nodes.size();
    String label = node.label().value();
    List<Double> probabilities = probabilities(node);
    nodes.add(new Node(label, firstToken, firstToken, probabilities));
    if (node.isPreTerminal()) {
      return firstToken + 1;
    }
    int next = firstToken;
    for (Tree child : node.children()) {
      next = addNodes(child, next, nodes);
    }
    nodes.set(index, new Node(label, firstToken, next - 1, probabilities)); // known only now
    return next;
  }

  private static List<Double> probabilities(Tree node) {
    double[] classes = RNNCoreAnnotations.getPredictions(node).getDDRM().getData();
    return DoubleStream.of(classes).boxed().toList();
  }
}
