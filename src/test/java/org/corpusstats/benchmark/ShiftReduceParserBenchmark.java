package org.corpusstats.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.parse.CompileShiftReduceParser;
import org.corpusstats.engine.parse.ShiftReduceParser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Parses of data/sample, by CoreNLP's shift-reduce parser and by ours, on one core. One operation
 * is one sentence; tokens are counted beside.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(jvmArgsAppend = "-Xmx4g")
public class ShiftReduceParserBenchmark {
  /** Tokens parsed. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Counter {
    /** Tokens parsed, which JMH prints by second. */
    public long tokens;
  }

  private final List<Annotation> sentences = new ArrayList<>();
  private final List<String[]> words = new ArrayList<>();
  private final List<String[]> tags = new ArrayList<>();
  private final ParserAnnotator stock = new ParserAnnotator("parse", properties());
  private final ShiftReduceParser ours = CompileShiftReduceParser.compile(CoreNlpProperties.PARSER);
  private int next;

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("parse.model", CoreNlpProperties.PARSER);
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    return properties;
  }

  @Setup
  public void load() {
    for (CoreMap sentence : SampleSentences.annotated("tokenize,pos")) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      Annotation alone = new Annotation("");
      alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
      sentences.add(alone);
      words.add(tokens.stream().map(CoreLabel::word).toArray(String[]::new));
      tags.add(tokens.stream().map(CoreLabel::tag).toArray(String[]::new));
    }
  }

  private int next(Counter counter) {
    next = (next + 1) % sentences.size();
    counter.tokens += words.get(next).length;
    return next;
  }

  @Benchmark
  public void stock(Counter counter, Blackhole hole) {
    Annotation alone = sentences.get(next(counter));
    stock.annotate(alone);
    hole.consume(alone);
  }

  @Benchmark
  public void ours(Counter counter, Blackhole hole) {
    int sentence = next(counter);
    hole.consume(ours.parse(words.get(sentence), tags.get(sentence)));
  }
}
