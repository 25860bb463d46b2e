package org.corpusstats.engine.name;

import org.corpusstats.engine.TextHash;

/**
 * The feature templates of {@code NERFeatureFactory} that the three models use: those of {@code
 * featuresC}, which score a label, and those of {@code featuresCpC}, which score a pair of labels.
 * A feature is spelled as a text of words, shapes and word classes, followed by its template's
 * ending.
 */
enum Template {
  CLASS("###"),
  TITLE("IS_TITLE"),
  NGRAM("#"),
  OCCURRENCE("-OCCURRENCE"),
  WORD("-WORD"),
  DISTSIM("-DISTSIM"),
  TYPE("-TYPE"),
  PW("-PW"),
  PDISTSIM("-PDISTSIM"),
  PTYPE("-PTYPE"),
  NW("-NW"),
  NDISTSIM("-NDISTSIM"),
  NTYPE("-NTYPE"),
  DISJP("-DISJP"),
  DISJN("-DISJN"),
  PW_CTYPE("-PW_CTYPE"),
  NW_CTYPE("-NW_CTYPE"),
  PCTYPE("-PCTYPE"),
  CNTYPE("-CNTYPE"),
  PCNTYPE("-PCNTYPE"),
  PPW_CTYPE("-PPW_CTYPE"),
  NNW_CTYPE("-NNW_CTYPE"),
  PSEQ("PSEQ"),
  PSEQW("-PSEQW"),
  PSEQW2("-PSEQW2"),
  PSEQPW("-PSEQpW"),
  PSEQPDS("-PSEQpDS"),
  PSEQCDS("-PSEQcDS"),
  PSEQPCDS("-PSEQpcDS"),
  PSEQPS("-PSEQpS"),
  PSEQCS("-PSEQcS"),
  TYPES("-TYPES"),
  TPS2("-TPS2"),
  TNS1("-TNS1");

  private final String ending;
  private final long seed;

  Template(String ending) {
    this.ending = ending;
    this.seed = TextHash.of(ending) * 0xD1342543DE82EF95L;
  }

  /** The key of a feature of this template in a {@link FeatureTable}. */
  long key(long textHash) {
    return textHash + seed;
  }

  /**
   * The key of a feature as CoreNLP spells it, without its clique.
   *
   * @throws IllegalArgumentException if no template spells features like this
   */
  static long keyOf(String feature) {
    if (feature.equals(CLASS.ending)) {
      return CLASS.key(0);
    }
    if (feature.startsWith(NGRAM.ending) && feature.endsWith(NGRAM.ending)) {
      return NGRAM.key(TextHash.of(feature.substring(1, feature.length() - 1)));
    }
    int dash = Math.max(0, feature.lastIndexOf('-'));
    for (Template template : values()) {
      if (feature.substring(dash).equals(template.ending)) {
        return template.key(TextHash.of(feature.substring(0, dash)));
      }
    }
    for (Occurrence occurrence : Occurrence.values()) {
      if (feature.equals(occurrence.feature())) {
        return OCCURRENCE.key(TextHash.of(feature));
      }
    }
    throw new IllegalArgumentException("feature of an unknown template: " + feature);
  }
}
