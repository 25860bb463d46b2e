package org.corpusstats.benchmark;

import static java.util.Objects.requireNonNull;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.gazetteer.CompileGazetteer;
import org.corpusstats.engine.gazetteer.Gazetteer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long fine-grained labels take on one core over data/sample, by CoreNLP's annotator and by
 * ours. One operation is one sentence; how many tokens that is, is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GazetteerBenchmark {
  private record Sentence(List<String> words, List<String> tags, List<String> labels) {}

  private final List<Sentence> sentences = new ArrayList<>();
  private final TokensRegexNERAnnotator stock = stock();
  private final Gazetteer ours = ours();
  private int next;

  private static TokensRegexNERAnnotator stock() {
    Properties properties = new Properties();
    properties.setProperty("stock.mapping", CoreNlpProperties.GAZETTEERS);
    return new TokensRegexNERAnnotator("stock", properties);
  }

  private static Gazetteer ours() {
    try {
      return CompileGazetteer.compile(CoreNlpProperties.GAZETTEERS, GazetteerBenchmark::open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String name) {
    return new BufferedReader(
        new InputStreamReader(
            requireNonNull(GazetteerBenchmark.class.getClassLoader().getResourceAsStream(name)),
            StandardCharsets.UTF_8));
  }

  @Setup
  public void annotate() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    int tokens = 0;
    try (Stream<Path> files = Files.walk(Path.of("data/sample"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Annotation document =
            new Annotation(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
        pipeline.annotate(document);
        for (CoreMap one : document.get(CoreAnnotations.SentencesAnnotation.class)) {
          List<CoreLabel> all = one.get(CoreAnnotations.TokensAnnotation.class);
          tokens += all.size();
          sentences.add(
              new Sentence(
                  all.stream().map(CoreLabel::word).toList(),
                  all.stream().map(CoreLabel::tag).toList(),
                  all.stream().map(CoreLabel::ner).toList()));
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
    List<CoreLabel> tokens = new ArrayList<>();
    for (int i = 0; i < sentence.words().size(); i++) {
      CoreLabel token = new CoreLabel();
      token.setWord(sentence.words().get(i));
      token.setTag(sentence.tags().get(i));
      token.setNER(sentence.labels().get(i));
      tokens.add(token);
    }
    CoreMap map = new ArrayCoreMap();
    map.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation document = new Annotation("");
    document.set(CoreAnnotations.SentencesAnnotation.class, List.of(map));
    stock.annotate(document);
    hole.consume(tokens);
  }

  @Benchmark
  public void engine(Blackhole hole) {
    Sentence sentence = nextSentence();
    hole.consume(
        ours.label(
            sentence.words().toArray(String[]::new),
            sentence.tags().toArray(String[]::new),
            sentence.labels().toArray(String[]::new)));
  }
}
