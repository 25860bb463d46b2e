package org.corpusstats.table.row;

import org.corpusstats.measure.Keyness;
import org.corpusstats.table.Doc;

/** How typical a lemma is of a part of the corpus, by {@link Keyness}. */
public record TermKeyness(
    @Doc(
            "{}: log-likelihood ratio 2·Σ O·ln(O/E) over the four cells, natural logarithm, negative"
                + " where rarer than in the rest, Dunning 1993")
        double g2,
    @Doc(
            "{}: log2((f1+½)/(n1+½)) − log2((f2+½)/(n2+½)), 1 is twice as frequent as in the rest,"
                + " −1 half, Hardie 2014")
        double logRatio) {

  /** Of f1 among n1 in the part, and f2 among n2 in the rest. */
  public static TermKeyness of(long f1, long n1, long f2, long n2) {
    return new TermKeyness(Keyness.g2(f1, n1, f2, n2), Keyness.logRatio(f1, n1, f2, n2));
  }
}
