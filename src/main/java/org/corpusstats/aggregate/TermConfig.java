package org.corpusstats.aggregate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of the statistics of words.
 *
 * @param minFrequency lemmas that occur less often are left out of terms
 * @param collocationWindow most steps from one content word to the other
 * @param minCollocationCount pairs of lemmas that occur less often are left out
 * @param keynessGroup what sets groups apart: "source", "period", "language" or a named group of
 *     the path pattern
 * @param minKeynessFrequency lemmas that occur less often in the corpus are not tested
 * @param minKeynessDocuments lemmas in fewer documents of the corpus are not tested, and those in
 *     fewer of the group, or of the rest, are not called typical of it
 * @param keynessPerGroup most lemmas that are typical of a group, and of the rest
 * @param minEntityTermDocuments lemmas and entities in fewer documents are not tested, and no row
 *     has fewer in which they share a sentence
 * @param entityTermsPerEntity most lemmas of an entity
 */
public record TermConfig(
    int minFrequency,
    int collocationWindow,
    int minCollocationCount,
    String keynessGroup,
    int minKeynessFrequency,
    int minKeynessDocuments,
    int keynessPerGroup,
    int minEntityTermDocuments,
    int entityTermsPerEntity)
    implements Serializable {

  static TermConfig from(ConfigSection aggregate) {
    return new TermConfig(
        aggregate.wholeNumber("min-term-frequency", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("collocation-window", 1, 20),
        aggregate.wholeNumber("min-collocation-count", 1, Integer.MAX_VALUE),
        aggregate.text("keyness-group"),
        aggregate.wholeNumber("min-keyness-frequency", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("min-keyness-documents", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("keyness-per-group", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("min-entity-term-documents", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("entity-terms-per-entity", 1, Integer.MAX_VALUE));
  }
}
