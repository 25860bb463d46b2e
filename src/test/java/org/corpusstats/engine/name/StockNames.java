package org.corpusstats.engine.name;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;

/** CoreNLP's own annotator of names, with coarse labels only, for tests and benchmarks. */
public final class StockNames {
  /** The models, in order of their rank. */
  public static final List<String> RESOURCES = CoreNlpProperties.NAME_MODELS;

  private final NERCombinerAnnotator annotator;

  public StockNames() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("ner.model", String.join(",", RESOURCES));
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    annotator = new NERCombinerAnnotator(properties);
  }

  /** Labels of a sentence's tokens, of which there is one at least. */
  public String[] label(String[] words, boolean[] joined, String[] tags) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      CoreLabel token = new CoreLabel();
      token.setWord(words[i]);
      token.setValue(words[i]);
      token.setOriginalText(words[i]);
      token.setTag(tags[i]);
      token.setAfter(joined[i] ? "" : " ");
      token.setSentIndex(0);
      tokens.add(token);
    }
    Annotation sentence = new Annotation("");
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation document = new Annotation("");
    document.set(CoreAnnotations.TokensAnnotation.class, tokens);
    document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    annotator.annotate(document);
    return tokens.stream()
        .map(token -> token.get(CoreAnnotations.CoarseNamedEntityTagAnnotation.class))
        .toArray(String[]::new);
  }
}
