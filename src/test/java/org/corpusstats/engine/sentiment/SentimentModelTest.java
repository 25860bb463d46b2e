package org.corpusstats.engine.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.trees.LabeledScoredTreeFactory;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** CoreNLP's sentiment model and ours, side by side in one JVM. */
@TestInstance(Lifecycle.PER_CLASS)
class SentimentModelTest {
  private static final double TOLERANCE = 1e-9;

  private final edu.stanford.nlp.sentiment.SentimentModel coreNlp =
      edu.stanford.nlp.sentiment.SentimentModel.loadSerialized(CoreNlpProperties.SENTIMENT);

  private final SentimentModel compiled = CompileSentiment.compile(CoreNlpProperties.SENTIMENT);

  private static final TreeFactory TREES = new LabeledScoredTreeFactory(CoreLabel.factory());

  /** Common words and odd ones; the model knows some, in some spellings. */
  private static final List<String> WORDS =
      List.of(
          "the",
          "The",
          "THE",
          "a",
          "of",
          "not",
          "n't",
          "very",
          "good",
          "bad",
          "awful",
          "superb",
          "minister",
          "Minister",
          "drought",
          "peace",
          "war",
          "and",
          "but",
          ",",
          ".",
          "-LRB-",
          "(",
          "``",
          "''",
          "\"",
          "1,200",
          "2024",
          "%",
          "$",
          "qqzzx",
          "",
          "😀",
          "\ud800",
          "مرحبا",
          "*UNK*",
          "film",
          "story",
          "dull",
          "funny",
          "never",
          "without",
          "hope",
          "fails",
          "wins");

  /** A tree as CoreNLP has it, and as the engine has it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Case(ParseTree tree, String[] words) {
    Tree stock() {
      return stock(0);
    }

    private Tree stock(int node) {
      List<Tree> children =
          tree.isLeaf(node)
              ? List.of(TREES.newLeaf(words[tree.firstToken(node)]))
              : List.of(stock(tree.left(node)), stock(tree.right(node)));
      return TREES.newTreeNode(tree.label(node), children);
    }
  }

  /** Makes trees of a shape: where each phrase is cut in two. */
  private interface Shape {
    int firstOfRight(int first, int last);
  }

  private static Case tree(String[] words, Shape shape) {
    int nodes = 2 * words.length - 1;
    int[] right = new int[nodes];
    int[] first = new int[nodes];
    int[] last = new int[nodes];
    grow(0, 0, words.length - 1, shape, right, first, last);
    String[] labels =
        IntStream.range(0, nodes).mapToObj(node -> "X" + node % 7).toArray(String[]::new);
    return new Case(new ParseTree(labels, right, first, last), words);
  }

  private static int grow(
      int node, int from, int to, Shape shape, int[] right, int[] first, int[] last) {
    first[node] = from;
    last[node] = to;
    if (from == to) {
      return node + 1;
    }
    int cut = shape.firstOfRight(from, to);
    right[node] = grow(node + 1, from, cut - 1, shape, right, first, last);
    return grow(right[node], cut, to, shape, right, first, last);
  }

  private static Case random(Random random, int mostTokens) {
    String[] words =
        random
            .ints(1 + random.nextInt(mostTokens), 0, WORDS.size())
            .mapToObj(WORDS::get)
            .toArray(String[]::new);
    return tree(words, (first, last) -> first + 1 + random.nextInt(last - first));
  }

  private void assertAsStock(SentimentModel model, Case one) {
    Tree tree = new CollapseUnaryTransformer().transformTree(one.stock());
    new SentimentCostAndGradient(coreNlp, null).forwardPropagateTree(tree);
    double[] scores = model.score(one.tree(), one.words());
    int node = 0;
    for (Tree stock : tree) {
      if (!stock.isLeaf()) {
        for (int c = 0; c < SentimentModel.CLASSES; c++) {
          assertThat(scores[SentimentModel.CLASSES * node + c])
              .isCloseTo(RNNCoreAnnotations.getPredictions(stock).get(c), within(TOLERANCE));
        }
        assertThat(classOf(scores, node)).isEqualTo(RNNCoreAnnotations.getPredictedClass(stock));
        node++;
      }
    }
    assertThat(scores).hasSize(SentimentModel.CLASSES * node);
  }

  /** The likeliest class of a node, of equals the first. */
  private static int classOf(double[] scores, int node) {
    int from = SentimentModel.CLASSES * node;
    int best = from;
    for (int i = from + 1; i < from + SentimentModel.CLASSES; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best - from;
  }

  @Test
  void scoresASentenceAsCoreNlpDoes() {
    String[] words = "The film is not very good , but its story never fails .".split(" ");
    assertAsStock(compiled, tree(words, (first, last) -> first + 1));
    assertAsStock(compiled, tree(words, (first, last) -> last));
    assertAsStock(compiled, tree(words, (first, last) -> (first + last + 1) / 2));
  }

  @Test
  void scoresAOneWordSentence() {
    WORDS.forEach(
        word -> assertAsStock(compiled, tree(new String[] {word}, (first, last) -> last)));
  }

  @Test
  void scoresTreesOfAnyShapeAndAnyWords() {
    Random random = new Random(17);
    for (int i = 0; i < 2_000; i++) {
      assertAsStock(compiled, random(random, 40));
    }
  }

  @Test
  void scoresLongSentencesOfAnyDepth() {
    Random random = new Random(18);
    String[] words =
        random.ints(1_000, 0, WORDS.size()).mapToObj(WORDS::get).toArray(String[]::new);
    assertAsStock(compiled, tree(words, (first, last) -> first + 1));
    assertAsStock(compiled, tree(words, (first, last) -> last));
    assertAsStock(compiled, tree(words, (first, last) -> first + 1 + random.nextInt(last - first)));
  }

  @Test
  void whatCameBeforeChangesNothing() throws IOException {
    Random random = new Random(19);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      cases.add(random(random, 12));
    }
    List<double[]> fresh = new ArrayList<>();
    for (Case one : cases.subList(0, 20)) {
      fresh.add(reread(compiled).score(one.tree(), one.words()));
    }
    for (Case one : cases) {
      compiled.score(one.tree(), one.words());
    }
    for (int i = 0; i < fresh.size(); i++) {
      Case one = cases.get(i);
      assertThat(compiled.score(one.tree(), one.words())).isEqualTo(fresh.get(i));
    }
  }

  /** Only so many words have their coefficients kept, those that came first. */
  @Test
  void whichWordsCameFirstChangesNothing() throws IOException {
    List<String> vocabulary = coreNlp.wordVectors.keySet().stream().sorted().toList();
    List<String> late = vocabulary.subList(0, 200);
    SentimentModel used = reread(compiled);
    for (String word : late) {
      Case lastOfThree = tree(new String[] {"not", "good", word}, (first, last) -> last);
      used.score(lastOfThree.tree(), lastOfThree.words());
    }
    for (String word : vocabulary.subList(late.size(), 5_000)) {
      Case firstOfTwo = tree(new String[] {word, "good"}, (first, last) -> last);
      used.score(firstOfTwo.tree(), firstOfTwo.words());
    }
    SentimentModel fresh = reread(compiled);
    for (int i = 1; i < late.size(); i++) {
      Case one = tree(new String[] {late.get(i), late.get(i - 1)}, (first, last) -> last);
      assertThat(used.score(one.tree(), one.words()))
          .isEqualTo(fresh.score(one.tree(), one.words()));
    }
  }

  @Test
  void threadsShareAModel() throws Exception {
    SentimentModel model = reread(compiled);
    Callable<List<double[]>> work =
        () -> {
          Random random = new Random(20);
          List<double[]> scores = new ArrayList<>();
          for (int i = 0; i < 300; i++) {
            Case one = random(random, 20);
            scores.add(model.score(one.tree(), one.words()));
          }
          return scores;
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<double[]>>> all = pool.invokeAll(List.of(work, work, work, work));
      for (Future<List<double[]>> one : all) {
        assertThat(one.get()).usingElementComparator(Arrays::compare).isEqualTo(work.call());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    Random random = new Random(21);
    SentimentModel model = reread(compiled);
    for (int i = 0; i < 100; i++) {
      Case one = random(random, 20);
      assertThat(model.score(one.tree(), one.words()))
          .isEqualTo(compiled.score(one.tree(), one.words()));
    }
  }

  private static SentimentModel reread(SentimentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ModelWriter writer = new ModelWriter(out)) {
      model.write(writer);
    }
    return SentimentModel.read(new ModelReader(new ByteArrayInputStream(out.toByteArray())));
  }
}
