package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** A lemma in a group against the rest of the corpus. */
public record Keyword(
    @Doc("what sets groups apart: source, period, language or a named group of the path pattern")
        String groupKind,
    @Doc("the group: name of the source, first day of the period …") String groupValue,
    @Doc("place of the lemma in its group, 1 for the highest g2") int rank,
    @Flat @Doc("lemma") Term term,
    @Doc("occurrences in the group, f1") long groupFrequency,
    @Doc("tokens of the group, punctuation included, n1") long groupTokens,
    @Doc("occurrences in all other documents, f2; those of no group included") long restFrequency,
    @Doc("tokens of all other documents, n2") long restTokens,
    @Doc("occurrences per million tokens of the group") double groupPerMillion,
    @Doc("occurrences per million tokens of the rest") double restPerMillion,
    @Doc("documents of the group with it") long groupDocumentCount,
    @Doc("other documents with it") long restDocumentCount,
    @Doc(
            "log-likelihood ratio 2·Σ O·ln(O/E) over the four cells, natural logarithm, negative"
                + " where the lemma is rarer in the group, Dunning 1993")
        double g2,
    @Flat
        @Doc(
            "a g2 as far from 0 or farther: χ² with one degree of freedom, two-sided. Family: all"
                + " lemmas that occur in the group and often enough in the corpus, those of lower"
                + " rank included")
        Significance significance,
    @Doc("log2((f1+½)/(n1+½)) − log2((f2+½)/(n2+½)): 1 is twice as frequent, Hardie 2014")
        double logRatio,
    @Doc(
            "end nearest to 0 of the 95 % interval of the log ratio, corrected for all lemmas tested"
                + " in the group (Bonferroni); 0 where the interval covers 0, Evert 2022")
        double logRatioConservative) {

  public static final Table<Keyword> TABLE =
      Table.published("keyness", Keyword.class, "group and lemma", "group_value", "lemma", "pos")
          .showing(
              "group_value rank lemma pos group_frequency rest_frequency log_ratio"
                  + " log_ratio_conservative g2 q_value",
              "group_value",
              "rank");
}
