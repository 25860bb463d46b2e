package org.corpusstats.annotate;

import java.io.Serializable;
import java.util.Map;
import org.corpusstats.core.ConfigSection;

/**
 * Sentences that are spared the engine, whose time would grow faster than their length.
 *
 * @param maxSentenceTokens longer sentences get no names and no sentiment
 * @param maxParsedSentenceTokens longer sentences get names but no sentiment
 * @param maxTokenCharacters a sentence with a longer token, in UTF-16 units, gets no names and no
 *     sentiment
 */
public record AnnotationCaps(
    int maxSentenceTokens, int maxParsedSentenceTokens, int maxTokenCharacters)
    implements Serializable {
  static AnnotationCaps from(ConfigSection annotate) {
    return new AnnotationCaps(
        annotate.wholeNumber("max-sentence-tokens", 1, 100_000),
        annotate.wholeNumber("max-parsed-sentence-tokens", 0, 10_000),
        annotate.wholeNumber("max-token-characters", 1, 10_000));
  }

  /** Their part of the annotators' identity. */
  Map<String, String> identity() {
    return Map.of(
        "max_sentence_tokens", Integer.toString(maxSentenceTokens),
        "max_parsed_sentence_tokens", Integer.toString(maxParsedSentenceTokens),
        "max_token_characters", Integer.toString(maxTokenCharacters));
  }
}
