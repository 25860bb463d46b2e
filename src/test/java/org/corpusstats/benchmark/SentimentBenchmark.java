package org.corpusstats.benchmark;

import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.ParseTree;
import org.corpusstats.engine.sentiment.CompileSentiment;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Sentiment of the trees of data/sample, by CoreNLP's model and by ours, on one core. One operation
 * is one sentence; tokens are counted beside.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SentimentBenchmark {
  /** Tokens scored. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Counter {
    /** Tokens scored, which JMH prints by second. */
    public long tokens;
  }

  private final List<Tree> stockTrees = new ArrayList<>();
  private final List<ParseTree> trees = new ArrayList<>();
  private final List<String[]> words = new ArrayList<>();
  private final SentimentModel stock =
      SentimentModel.loadSerialized("edu/stanford/nlp/models/sentiment/sentiment.ser.gz");
  private final org.corpusstats.engine.sentiment.SentimentModel ours =
      CompileSentiment.compile(CoreNlpProperties.SENTIMENT);
  private final CollapseUnaryTransformer collapse = new CollapseUnaryTransformer();
  private int next;

  @Setup
  public void parse() {
    for (CoreMap sentence : SampleSentences.annotated("tokenize,pos,parse,sentiment")) {
      Tree tree = sentence.get(TreeCoreAnnotations.BinarizedTreeAnnotation.class);
      stockTrees.add(tree);
      trees.add(new Converted(collapse.transformTree(tree)).tree());
      words.add(tree.yieldWords().stream().map(word -> word.word()).toArray(String[]::new));
    }
  }

  /** A tree of CoreNLP's in the engine's form. */
  private static final class Converted {
    private final String[] labels;
    private final int[] right;
    private final int[] first;
    private final int[] last;
    private int nodes;
    private int tokens;

    Converted(Tree tree) {
      int size = 2 * tree.getLeaves().size() - 1;
      labels = new String[size];
      right = new int[size];
      first = new int[size];
      last = new int[size];
      add(tree);
    }

    private int add(Tree tree) {
      int node = nodes++;
      labels[node] = tree.value();
      first[node] = tokens;
      if (tree.isPreTerminal()) {
        tokens++;
      } else {
        add(tree.getChild(0));
        right[node] = add(tree.getChild(1));
      }
      last[node] = tokens - 1;
      return node;
    }

    ParseTree tree() {
      return new ParseTree(labels, right, first, last);
    }
  }

  private int next(Counter counter) {
    next = (next + 1) % words.size();
    counter.tokens += words.get(next).length;
    return next;
  }

  @Benchmark
  public void stock(Counter counter, Blackhole hole) {
    Tree tree = collapse.transformTree(stockTrees.get(next(counter)));
    new SentimentCostAndGradient(stock, null).forwardPropagateTree(tree);
    hole.consume(tree);
  }

  @Benchmark
  public void ours(Counter counter, Blackhole hole) {
    int sentence = next(counter);
    hole.consume(ours.score(trees.get(sentence), words.get(sentence)));
  }
}
