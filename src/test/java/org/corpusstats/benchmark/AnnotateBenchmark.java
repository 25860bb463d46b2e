package org.corpusstats.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;
import org.corpusstats.annotate.corenlp.CoreNlpEngine;
import org.corpusstats.annotate.fast.EqualAnnotations;
import org.corpusstats.annotate.fast.FastEngine;
import org.corpusstats.annotate.fast.TimeOfParts;

/**
 * CoreNLP's own pipeline and the fast engine over the same documents in one JVM, with the same
 * properties, alternating, at one thread and at two: tokens a second of both and their ratio. What
 * the two find is compared first, and the first difference ends the run.
 *
 * <p>Arguments: files or folders of texts; how many characters of them to time, the documents in
 * order of a fixed shuffle.
 */
public final class AnnotateBenchmark {
  private static final int ROUNDS = 3;

  private AnnotateBenchmark() {}

  /**
   * @param args files or folders, the last argument a number of characters
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < args.length - 1; i++) {
      texts.addAll(texts(Path.of(args[i])));
    }
    Collections.shuffle(texts, new Random(17));
    List<String> timed = first(texts, Integer.parseInt(args[args.length - 1]));
    for (boolean fineGrained : new boolean[] {true, false}) {
      measure(fineGrained ? "default" : "basic", fineGrained, timed);
    }
    System.out.println("seconds of each part of the fast engine, one thread:");
    TimeOfParts.of(timed); // warm-up
    TimeOfParts.of(timed)
        .forEach(
            (part, seconds) -> System.out.printf(Locale.ROOT, "  %-30s %.3f%n", part, seconds));
    measureFull(timed);
  }

  /** With SUTime and numeric classifiers, which only CoreNLP's own code runs. */
  private static void measureFull(List<String> texts)
      throws InterruptedException, ExecutionException {
    Map<String, String> identity = new TreeMap<>(new CoreNlpEngine(true).identity());
    identity.put("property ner.applyNumericClassifiers", "true");
    identity.put("property ner.useSUTime", "true");
    StanfordCoreNLP stock = pipeline(identity);
    run(2, texts, text -> tokens(stock, text));
    System.out.printf(
        Locale.ROOT,
        "full, threads 2: CoreNLP %,.0f tokens a second%n",
        run(2, texts, text -> tokens(stock, text)));
  }

  private static void measure(String profile, boolean fineGrained, List<String> texts)
      throws InterruptedException, ExecutionException {
    AnnotationEngine stockEngine = new CoreNlpEngine(fineGrained);
    StanfordCoreNLP stock = pipeline(stockEngine.identity());
    SentenceAnnotator reference = stockEngine.load();
    long start = System.nanoTime();
    SentenceAnnotator fast = new FastEngine(fineGrained).load();
    System.out.printf(Locale.ROOT, "%s: fast engine loaded in %.1f s%n", profile, seconds(start));
    run(2, texts, text -> requireEqual(text, reference, fast)); // warms both up, too
    System.out.printf(Locale.ROOT, "%s: %,d characters, no difference%n", profile, length(texts));
    ToIntFunction<String> byStock = text -> tokens(stock, text);
    ToIntFunction<String> byFast = text -> tokens(fast, text);
    for (int threads = 1; threads <= 2; threads++) {
      for (int round = 1; round <= ROUNDS; round++) {
        double stockSpeed = run(threads, texts, byStock);
        double fastSpeed = run(threads, texts, byFast);
        System.out.printf(
            Locale.ROOT,
            "%s, threads %d, round %d: CoreNLP %,.0f, fast %,.0f tokens a second, ratio %.2f%n",
            profile,
            threads,
            round,
            stockSpeed,
            fastSpeed,
            fastSpeed / stockSpeed);
      }
    }
    System.out.println("seconds of each part of CoreNLP, all threads and rounds together:");
    System.out.println(stock.timingInformation());
  }

  /** CoreNLP's own pipeline with the properties that the stock engine publishes. */
  private static StanfordCoreNLP pipeline(Map<String, String> identity) {
    Properties properties = new Properties();
    identity.forEach(
        (name, value) -> {
          if (name.startsWith("property ")) {
            properties.setProperty(name.substring("property ".length()), value);
          }
        });
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,parse,sentiment");
    return new StanfordCoreNLP(properties);
  }

  private static int tokens(StanfordCoreNLP stock, String text) {
    Annotation document = new Annotation(text);
    stock.annotate(document);
    return document.get(CoreAnnotations.TokensAnnotation.class).size();
  }

  private static int tokens(SentenceAnnotator engine, String text) {
    int tokens = 0;
    for (Sentence sentence : engine.split(text)) {
      tokens += sentence.findNames().tokens().size();
      sentence.parse();
    }
    return tokens;
  }

  private static int requireEqual(String text, SentenceAnnotator stock, SentenceAnnotator fast) {
    EqualAnnotations.require(text, stock.split(text), fast.split(text));
    return 0;
  }

  /** Tokens a second. */
  private static double run(int threads, List<String> texts, ToIntFunction<String> annotate)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<Integer>> running = new ArrayList<>();
      for (String text : texts) {
        running.add(pool.submit(() -> annotate.applyAsInt(text)));
      }
      long tokens = 0;
      for (Future<Integer> one : running) {
        tokens += one.get();
      }
      return tokens / seconds(start);
    } finally {
      pool.shutdown();
    }
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private static long length(List<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }

  private static List<String> texts(Path place) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
      }
    }
    return texts;
  }

  private static List<String> first(List<String> texts, int characters) {
    List<String> first = new ArrayList<>();
    int taken = 0;
    for (String text : texts) {
      if (taken >= characters) {
        break;
      }
      first.add(text);
      taken += text.length();
    }
    return first;
  }
}
