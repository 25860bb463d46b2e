package org.corpusstats.table.row;

import org.corpusstats.measure.Keyness;
import org.corpusstats.table.Doc;

/** How typical a lemma is of a part of the corpus: by its occurrences, and by its documents. */
public record KeynessMeasures(
    @Doc(
            "log-likelihood ratio 2·Σ O·ln(O/E) of occurrences among tokens, over the four cells,"
                + " natural logarithm, negative where the lemma is rarer than in the rest, Dunning"
                + " 1993; no test, since one document may repeat a word fifty times")
        double g2,
    @Doc(
            "of occurrences among tokens, log2((f1+½)/(n1+½)) − log2((f2+½)/(n2+½)): 1 is twice as"
                + " frequent, −1 half, Hardie 2014")
        double logRatio,
    @Doc(
            "the ratio of g2 for documents with the lemma among all documents: text dispersion"
                + " keyness, Egbert & Biber 2019")
        double documentG2,
    @Doc("the measure of log_ratio for documents: 1 is twice the share of documents")
        double documentLogRatio) {

  /**
   * Of a lemma in a part of the corpus and in the rest of it.
   *
   * @throws IllegalArgumentException where one of the two has no tokens or no documents
   */
  public static KeynessMeasures of(
      TermOccurrences part, TermOccurrences rest, TermDocuments ofPart, TermDocuments ofRest) {
    return new KeynessMeasures(
        Keyness.g2(part.frequency(), part.tokens(), rest.frequency(), rest.tokens()),
        Keyness.logRatio(part.frequency(), part.tokens(), rest.frequency(), rest.tokens()),
        Keyness.g2(
            ofPart.documentCount(), ofPart.documents(), ofRest.documentCount(), ofRest.documents()),
        Keyness.logRatio(
            ofPart.documentCount(),
            ofPart.documents(),
            ofRest.documentCount(),
            ofRest.documents()));
  }
}
