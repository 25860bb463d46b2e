package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;

/** Splits texts into sentences and tokens, for every engine. Thread safe. */
public final class CoreNlpTokenizer {
  private final StanfordCoreNLP pipeline;

  public CoreNlpTokenizer() {
    RedwoodConfiguration.errorLevel().apply();
    Properties properties = CoreNlpProperties.tokenizer();
    properties.setProperty("annotators", "tokenize");
    this.pipeline = new StanfordCoreNLP(properties, false);
  }

  /** The sentences of a text, in order. */
  public List<TokenizedSentence> split(String text) {
    return sentences(text).stream().map(TokenizedSentence::new).toList();
  }

  List<CoreMap> sentences(String text) {
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class);
  }
}
