package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** A lemma with its counts over representative documents. */
public record TermFrequency(
    @Doc("lemma, in lower case except for proper nouns") String lemma,
    @Doc(
            "coarse part of speech: noun, proper_noun, verb, adjective, adverb, pronoun, function"
                + " (determiners, prepositions, conjunctions, modals, particles) or other; numbers"
                + " and punctuation are left out")
        String pos,
    @Doc("number of occurrences") long frequency,
    @Doc("occurrences per million tokens of the corpus, punctuation included") double perMillion,
    @Doc("number of documents with it") long documentCount,
    @Doc("number of known sources of these documents") long sourceCount,
    @Doc(
            "Gries' deviation of proportions (2008) over documents: 0 spread as evenly as the"
                + " text, near 1 clumped in few documents")
        double dispersionDp,
    @Doc(
            "dispersion_dp divided by the most that the corpus allows, 1 − the shortest document's"
                + " share of the tokens, so that corpora compare; 0…1, Lijffijt & Gries 2012")
        double dispersionDpNorm) {

  public static final Table<TermFrequency> TABLE =
      Table.published(
          "terms", TermFrequency.class, "lemma and coarse part of speech", "lemma", "pos");
}
