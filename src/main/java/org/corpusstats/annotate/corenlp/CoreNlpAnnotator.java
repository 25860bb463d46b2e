package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;
import org.corpusstats.annotate.SentenceAnnotator;

/**
 * CoreNLP's own pipelines. A text is split into sentences first, and each is annotated alone: tags,
 * names, tree and sentiment of a sentence depend on that sentence alone, so the result equals a
 * stock pipeline's over the whole text. Thread safe, as CoreNLP's annotators are.
 */
final class CoreNlpAnnotator implements SentenceAnnotator {
  private final StanfordCoreNLP sentenceSplitter;
  private final StanfordCoreNLP nameFinder;
  private final StanfordCoreNLP sentimentParser;

  CoreNlpAnnotator(boolean fineGrainedNames) {
    RedwoodConfiguration.errorLevel().apply();
    Properties properties = CoreNlpProperties.all(fineGrainedNames);
    this.sentenceSplitter = pipeline(properties, "tokenize");
    this.nameFinder = pipeline(properties, "pos,lemma,ner");
    this.sentimentParser = pipeline(properties, "parse,sentiment");
  }

  private static StanfordCoreNLP pipeline(Properties all, String annotators) {
    Properties properties = new Properties();
    properties.putAll(all);
    properties.setProperty("annotators", annotators);
    return new StanfordCoreNLP(properties, false);
  }

  @Override
  public List<CoreNlpSentence> split(String text) {
    Annotation document = new Annotation(text);
    sentenceSplitter.annotate(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(sentence -> new CoreNlpSentence(text, sentence, nameFinder, sentimentParser))
        .toList();
  }
}
