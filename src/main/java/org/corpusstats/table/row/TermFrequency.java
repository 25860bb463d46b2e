package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** A lemma with its counts over representative documents. */
public record TermFrequency(
    @Flat @Doc("lemma") Term term,
    @Doc("number of occurrences") long frequency,
    @Doc("occurrences per million tokens of the corpus, punctuation included") double perMillion,
    @Doc("number of documents with it") long documentCount,
    @Doc(
            "number of known sources of these documents; those that only have copies of them do not count")
        long sourceCount,
    @Flat(prefix = "dispersion_") DeviationOfProportions dispersion) {

  public static final Table<TermFrequency> TABLE =
      Table.published(
              "terms", TermFrequency.class, "lemma and coarse part of speech", "lemma", "pos")
          .showing(
              "lemma pos frequency per_million document_count source_count dispersion_dp_norm",
              "frequency desc");
}
