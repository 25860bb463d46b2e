package org.corpusstats.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.tag.CompileTagger;
import org.corpusstats.engine.tag.Tagger;
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
 * Parts of speech of data/sample, by CoreNLP's tagger and by ours, on one core. One operation is
 * one sentence; tokens are counted beside.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TaggerBenchmark {
  /** Tokens tagged. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Counter {
    /** Tokens tagged, which JMH prints by second. */
    public long tokens;
  }

  private final List<List<CoreLabel>> sentences = new ArrayList<>();
  private final List<String[]> words = new ArrayList<>();
  private final MaxentTagger stock = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
  private final Tagger ours = CompileTagger.compile(CoreNlpProperties.TAGGER);
  private int next;

  @Setup
  public void load() {
    for (CoreMap sentence : SampleSentences.annotated("tokenize")) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      sentences.add(tokens);
      words.add(tokens.stream().map(CoreLabel::word).toArray(String[]::new));
    }
  }

  private int next(Counter counter) {
    next = (next + 1) % words.size();
    counter.tokens += words.get(next).length;
    return next;
  }

  @Benchmark
  public void stock(Counter counter, Blackhole hole) {
    hole.consume(stock.tagSentence(sentences.get(next(counter)), false));
  }

  @Benchmark
  public void ours(Counter counter, Blackhole hole) {
    hole.consume(ours.tag(words.get(next(counter))));
  }
}
