package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** A lemma in a group against the rest of the corpus. */
public record Keyword(
    @Doc(
            "what sets groups apart: source, period, language, or a named group of the path pattern or a field of the records")
        String groupKind,
    @Doc("the group: name of the source, first day of the period …") String groupValue,
    @Doc(
            "place of the lemma in its group: first those that are typical of it, by"
                + " log_ratio_conservative and then log10_p; then those that are typical of the"
                + " rest, likewise. Those where log_ratio and document_log_ratio have different"
                + " signs are left out")
        int rank,
    @Flat @Doc("lemma") Term term,
    @Flat(prefix = "group_") @Doc("the group") TermOccurrences inGroup,
    @Flat(prefix = "rest_") @Doc("all other documents, those of no group included")
        TermOccurrences inRest,
    @Flat(prefix = "group_") @Doc("documents of the group") TermDocuments documentsOfGroup,
    @Flat(prefix = "rest_") @Doc("all other documents") TermDocuments documentsOfRest,
    @Flat @Doc("of f occurrences among n tokens, though one document may repeat a word fifty times")
        TermKeyness byTokens,
    @Flat(prefix = "document_")
        @Doc(
            "of f documents with the lemma among n documents, text dispersion keyness, Egbert & Biber"
                + " 2019")
        TermKeyness byDocuments,
    @Doc(
            "what is sure of the log ratios: the end nearest to 0 of the 95 % interval, corrected for"
                + " all tests of q_value's family (Bonferroni; Evert 2022), of log_ratio and of"
                + " document_log_ratio, the nearer to 0 of the two; 0 where one of the intervals"
                + " covers 0")
        double logRatioConservative,
    @Flat
        @Doc(
            "so uneven a number of documents with the lemma, were documents dealt to groups at"
                + " random: Fisher's exact test, two-sided by doubling the smaller tail. Family:"
                + " corpus.possible_keywords, all lemmas in aggregate.min-keyness-documents"
                + " documents and with aggregate.min-keyness-frequency occurrences in each group,"
                + " with it or not")
        Significance significance) {

  public static final Table<Keyword> TABLE =
      Table.published("keyness", Keyword.class, "group and lemma", "group_value", "lemma", "pos")
          .showing(
              "group_value lemma log_ratio document_log_ratio q_value group_document_count"
                  + " rest_document_count pos log_ratio_conservative group_frequency"
                  + " rest_frequency rank",
              "log_ratio_conservative desc",
              "log10_p")
          .only("log_ratio > 0");
}
