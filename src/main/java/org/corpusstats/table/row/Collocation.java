package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** Two lemmas in order. The unit is the bigram, a its first lemma and b its second. */
public record Collocation(
    @Flat(suffix = "_a") @Doc("the first lemma") Term first,
    @Flat(suffix = "_b")
        @Doc("the lemma that follows in the same sentence, function words between left out")
        Term second,
    @Doc("bigrams of the two, O11") long bothCount,
    @Doc("bigrams with lemma_a first, R1") long aCount,
    @Doc("bigrams with lemma_b second, C1") long bCount,
    @Doc(
            "all bigrams, N: content words of a sentence, in order, at most"
                + " aggregate.collocation-window content words apart; they are the units here")
        long unitCount,
    @Doc("documents with this bigram") long documentCount,
    @Flat AssociationMeasures association,
    @Flat
        @Doc(
            "so many bigrams of the two or more: right tail of Fisher's exact test. Family: every"
                + " first with every second lemma, corpus.possible_collocations; p is 1 for those"
                + " that never follow each other")
        Significance significance) {

  public static final Table<Collocation> TABLE =
      Table.published(
              "collocations",
              Collocation.class,
              "ordered pair of content lemmas",
              "lemma_a",
              "pos_a",
              "lemma_b",
              "pos_b")
          .showing(
              "lemma_a lemma_b both_count expected_count g2 log_odds_low q_value"
                  + " document_count pos_a pos_b",
              "g2 desc");
}
