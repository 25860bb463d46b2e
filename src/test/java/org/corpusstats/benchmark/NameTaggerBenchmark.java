package org.corpusstats.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.corpusstats.engine.name.CompileNames;
import org.corpusstats.engine.name.NameTagger;
import org.corpusstats.engine.name.StockNames;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long coarse labels of names take on one core over data/sample, by CoreNLP's annotator and by
 * ours. One operation is one sentence; how many tokens that is, is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class NameTaggerBenchmark {
  private static final class Sentence {
    final String[] words;
    final String[] tags;
    final boolean[] joined;

    Sentence(List<CoreLabel> tokens) {
      words = tokens.stream().map(CoreLabel::word).toArray(String[]::new);
      tags = tokens.stream().map(CoreLabel::tag).toArray(String[]::new);
      joined = new boolean[words.length];
      for (int i = 0; i < joined.length; i++) {
        joined[i] = tokens.get(i).after().isEmpty();
      }
    }
  }

  private final List<Sentence> sentences = new ArrayList<>();
  private final StockNames stock = stock();
  private final NameTagger ours = CompileNames.compile(StockNames.RESOURCES);
  private int next;

  private static StockNames stock() {
    try {
      return new StockNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Setup
  public void tag() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    int tokens = 0;
    try (Stream<Path> files = Files.walk(Path.of("data/sample"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Annotation document =
            new Annotation(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
        pipeline.annotate(document);
        for (CoreMap one : document.get(CoreAnnotations.SentencesAnnotation.class)) {
          Sentence sentence = new Sentence(one.get(CoreAnnotations.TokensAnnotation.class));
          tokens += sentence.words.length;
          sentences.add(sentence);
        }
      }
    }
    System.out.printf(Locale.ROOT, "%.2f tokens a sentence%n", (double) tokens / sentences.size());
  }

  private Sentence nextSentence() {
    next = (next + 1) % sentences.size();
    return sentences.get(next);
  }

  @Benchmark
  public void coreNlp(Blackhole hole) {
    Sentence sentence = nextSentence();
    hole.consume(stock.label(sentence.words, sentence.joined, sentence.tags));
  }

  @Benchmark
  public void engine(Blackhole hole) {
    Sentence sentence = nextSentence();
    hole.consume(ours.label(sentence.words, sentence.joined, sentence.tags));
  }
}
