package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.DoubleStream;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.annotate.CoreNlpConfig;
import org.corpusstats.annotate.Deadline;
import org.corpusstats.annotate.ParagraphCounter;
import org.corpusstats.core.CodePoints;
import org.corpusstats.measure.SentimentScore;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.CoarseName;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;

/**
 * CoreNLP behind {@link Annotator}. Texts are split into sentences first and then annotated one
 * sentence at a time: tags, names, tree and sentiment of a sentence depend on that sentence alone,
 * so the result equals a stock pipeline's over the whole text, while caps, deadline and failures
 * act on single sentences. Thread safe, as CoreNLP's annotators are.
 */
final class CoreNlpAnnotator implements Annotator {
  private final CoreNlpConfig config;
  private final StanfordCoreNLP sentenceSplitter;
  private final StanfordCoreNLP nameFinder;
  private final StanfordCoreNLP sentimentParser;

  CoreNlpAnnotator(CoreNlpConfig config) {
    this.config = config;
    RedwoodConfiguration.errorLevel().apply();
    this.sentenceSplitter = pipeline("tokenize");
    this.nameFinder = pipeline("pos,lemma,ner");
    this.sentimentParser = pipeline("parse,sentiment");
  }

  private StanfordCoreNLP pipeline(String annotators) {
    Properties properties = CoreNlpProperties.all(config);
    properties.setProperty("annotators", annotators);
    return new StanfordCoreNLP(properties, false);
  }

  @Override
  public List<AnnotatedSentence> annotate(String text, Deadline deadline) {
    Annotation document = new Annotation(text);
    sentenceSplitter.annotate(document);
    CodePoints offsets = CodePoints.of(text);
    ParagraphCounter paragraphs = new ParagraphCounter(text);
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      deadline.check();
      int paragraph =
          paragraphs.at(sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
      sentences.add(annotate(text, sentence, paragraph, offsets));
    }
    deadline.check();
    return sentences;
  }

  private AnnotatedSentence annotate(
      String text, CoreMap sentence, int paragraph, CodePoints offsets) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    SentenceStatus status;
    try {
      status = annotate(text, sentence, tokens);
    } catch (VirtualMachineError | RuntimeException | AssertionError failure) {
      // CoreNLP answers odd input with any of these; one sentence must not cost the document.
      status = SentenceStatus.FAILED;
    }
    boolean named = status == SentenceStatus.OK || isNamedOnly(status);
    boolean scored = status == SentenceStatus.OK;
    int begin =
        offsets.toCodePoint(sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
    Tree tree = scored ? sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class) : null;
    return new AnnotatedSentence(
        paragraph,
        begin,
        offsets.toCodePoint(sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
        status,
        tokens.size(),
        tree == null ? List.of() : boxed(probabilities(tree)),
        named ? tokens(tokens, begin, offsets) : List.of(),
        named ? mentions(sentence, offsets) : List.of(),
        named ? coarseNames(tokens) : List.of(),
        tree == null ? List.of() : nodes(tree));
  }

  private static boolean isNamedOnly(SentenceStatus status) {
    return status == SentenceStatus.TOO_LONG_TO_PARSE || status == SentenceStatus.NOT_PARSED;
  }

  private SentenceStatus annotate(String text, CoreMap sentence, List<CoreLabel> tokens) {
    if (tokens.size() > config.maxSentenceTokens()) {
      return SentenceStatus.TOO_LONG;
    }
    // The 4-class name model takes all prefixes and suffixes of a token: quadratic in its length.
    if (tokens.stream().anyMatch(token -> token.word().length() > config.maxTokenCharacters())) {
      return SentenceStatus.TOKEN_TOO_LONG;
    }
    Annotation alone = new Annotation(text);
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    alone.set(CoreAnnotations.TokensAnnotation.class, tokens);
    nameFinder.annotate(alone);
    if (tokens.size() > config.maxParsedSentenceTokens()) {
      return SentenceStatus.TOO_LONG_TO_PARSE;
    }
    sentimentParser.annotate(alone);
    Tree tree = sentence.get(TreeCoreAnnotations.TreeAnnotation.class);
    boolean fallback = tree == null || tree.label().value().equals("X");
    return fallback ? SentenceStatus.NOT_PARSED : SentenceStatus.OK;
  }

  private static List<Token> tokens(List<CoreLabel> labels, int sentenceBegin, CodePoints offsets) {
    List<Token> tokens = new ArrayList<>(labels.size());
    int end = sentenceBegin;
    for (CoreLabel label : labels) {
      int begin = offsets.toCodePoint(label.beginPosition());
      int next = offsets.toCodePoint(label.endPosition());
      tokens.add(new Token(begin - end, next - begin, label.lemma(), label.tag()));
      end = next;
    }
    return tokens;
  }

  private static List<RawMention> mentions(CoreMap sentence, CodePoints offsets) {
    List<RawMention> mentions = new ArrayList<>();
    for (CoreMap mention : sentence.get(CoreAnnotations.MentionsAnnotation.class)) {
      List<CoreLabel> tokens = mention.get(CoreAnnotations.TokensAnnotation.class);
      CoreLabel first = tokens.get(0);
      CoreLabel last = tokens.get(tokens.size() - 1);
      mentions.add(
          new RawMention(
              first.index() - 1,
              last.index() - 1,
              offsets.toCodePoint(first.beginPosition()),
              offsets.toCodePoint(last.endPosition()),
              mention.get(CoreAnnotations.EntityTypeAnnotation.class)));
    }
    return mentions;
  }

  private static List<CoarseName> coarseNames(List<CoreLabel> tokens) {
    List<CoarseName> names = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= tokens.size(); next++) {
      String type = coarseType(tokens.get(first));
      if (next == tokens.size() || !type.equals(coarseType(tokens.get(next)))) {
        if (!type.equals("O")) {
          names.add(new CoarseName(first, next - 1, type));
        }
        first = next;
      }
    }
    return names;
  }

  private static String coarseType(CoreLabel token) {
    return token.get(CoreAnnotations.CoarseNamedEntityTagAnnotation.class);
  }

  /** Nodes in pre-order; words are left out, so that every leaf is a part of speech. */
  private static List<TreeNode> nodes(Tree root) {
    List<TreeNode> nodes = new ArrayList<>();
    addNodes(root, 0, nodes);
    return nodes;
  }

  /** Returns the index of the token after the subtree's last. */
  private static int addNodes(Tree node, int firstToken, List<TreeNode> nodes) {
    int index = nodes.size();
    nodes.add(new TreeNode("", 0, 0, 0)); // its span is known only after its children
    int next = firstToken;
    if (node.isPreTerminal()) {
      next = firstToken + 1;
    } else {
      for (Tree child : node.children()) {
        next = addNodes(child, next, nodes);
      }
    }
    float score = Math.round(SentimentScore.millionths(probabilities(node)) / 100.0) / 10_000f;
    nodes.set(index, new TreeNode(node.label().value(), firstToken, next - 1, score));
    return next;
  }

  private static double[] probabilities(Tree node) {
    return RNNCoreAnnotations.getPredictions(node).getDDRM().getData();
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(Arrays.copyOf(values, values.length)).boxed().toList();
  }
}
