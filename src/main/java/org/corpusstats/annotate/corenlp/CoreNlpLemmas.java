package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lemmas by CoreNLP's {@code MorphaAnnotator}, those of words that come again remembered: a lemma
 * depends on the word and its part of speech alone. For one thread.
 */
public final class CoreNlpLemmas {
  /** Some 10 MB; the words of news that come again are fewer. */
  private static final int MOST_REMEMBERED = 100_000;

  private final MorphaAnnotator lemmatizer = new MorphaAnnotator(false);
  private final Map<String, Map<String, String>> byTagAndWord = new HashMap<>();
  private int remembered;

  /** The lemma of a word with that part of speech. */
  public String lemma(String word, String tag) {
    if (remembered >= MOST_REMEMBERED) {
      byTagAndWord.clear();
      remembered = 0;
    }
    return byTagAndWord
        .computeIfAbsent(tag, unseen -> new HashMap<>())
        .computeIfAbsent(word, unseen -> find(unseen, tag));
  }

  private String find(String word, String tag) {
    remembered++;
    CoreLabel token = CoreLabel.wordFromString(word);
    token.setTag(tag);
    Annotation sentence = new Annotation(word);
    sentence.set(CoreAnnotations.TokensAnnotation.class, List.of(token));
    Annotation alone = new Annotation(word);
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    lemmatizer.annotate(alone);
    return token.lemma();
  }
}
