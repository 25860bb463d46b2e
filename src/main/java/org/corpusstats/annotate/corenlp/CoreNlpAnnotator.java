package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.corpusstats.annotate.SentenceAnnotator;

/**
 * CoreNLP's own pipelines. A text is split into sentences first, and each is annotated alone: tags,
 * names, tree and sentiment of a sentence depend on that sentence alone, so the result equals a
 * stock pipeline's over the whole text. Thread safe, as CoreNLP's annotators are.
 */
final class CoreNlpAnnotator implements SentenceAnnotator {
  private final CoreNlpTokenizer tokenizer = new CoreNlpTokenizer();
  private final StanfordCoreNLP nameFinder;
  private final StanfordCoreNLP sentimentParser;

  CoreNlpAnnotator(boolean fineGrainedNames) {
    Properties properties = CoreNlpProperties.all(fineGrainedNames);
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
    return tokenizer.sentences(text).stream()
        .map(sentence -> new CoreNlpSentence(text, sentence, nameFinder, sentimentParser))
        .toList();
  }
}
