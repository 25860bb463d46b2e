package org.corpusstats.annotate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings that decide what the annotators say of a text. Equal settings share one pipeline in a
 * JVM.
 *
 * @param fineGrainedNames whether the gazetteers refine names to countries, cities, ideologies …
 * @param maxSentenceTokens longer sentences get no names and no sentiment
 * @param maxParsedSentenceTokens longer sentences get names but no sentiment
 * @param maxTokenCharacters a sentence with a longer token gets no names and no sentiment
 */
public record CoreNlpConfig(
    boolean fineGrainedNames,
    int maxSentenceTokens,
    int maxParsedSentenceTokens,
    int maxTokenCharacters)
    implements Serializable {
  static CoreNlpConfig from(ConfigSection annotate) {
    return new CoreNlpConfig(
        annotate.flag("fine-grained-names"),
        annotate.wholeNumber("max-sentence-tokens", 1, 100_000),
        annotate.wholeNumber("max-parsed-sentence-tokens", 0, 10_000),
        annotate.wholeNumber("max-token-characters", 1, 10_000));
  }
}
