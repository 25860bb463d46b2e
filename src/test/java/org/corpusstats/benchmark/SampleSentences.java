package org.corpusstats.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
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
import java.util.Properties;
import java.util.stream.Stream;

/** The sentences of data/sample, annotated by CoreNLP, for benchmarks of the parts of an engine. */
final class SampleSentences {
  private SampleSentences() {}

  /**
   * Annotates.
   *
   * @param annotators as CoreNLP's property has them; the parser is the shift-reduce one
   */
  static List<CoreMap> annotated(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    properties.setProperty("parse.buildgraphs", "false");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    List<CoreMap> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("data/sample"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Annotation annotation = pipeline.process(text);
        sentences.addAll(annotation.get(CoreAnnotations.SentencesAnnotation.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}
