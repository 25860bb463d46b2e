package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A lemma in the sentences that name an entity against the rest of the corpus. */
public record EntityTerm(
    @Doc("entity") String entityId,
    @Doc("its name") String name,
    @Doc("its type") String type,
    @Doc(
            "place of the lemma among those of the entity, by log_ratio_conservative, then log10_p,"
                + " then g2")
        int rank,
    @Flat @Doc("lemma of a content word that is not in the entity's name") Term term,
    @Flat(prefix = "entity_")
        @Doc("the sentences that name the entity, the tokens of its own name left out")
        TermOccurrences beside,
    @Flat(prefix = "rest_") @Doc("all other sentences") TermOccurrences inRest,
    @Flat(prefix = "entity_") @Doc("documents that name the entity")
        TermDocuments documentsOfEntity,
    @Flat(prefix = "rest_") @Doc("all other documents") TermDocuments documentsOfRest,
    @Flat @Doc("of f occurrences among n tokens, though one document may repeat a word fifty times")
        TermKeyness byTokens,
    @Flat(prefix = "document_")
        @Doc(
            "of f documents with the lemma among n documents, which tells of their subjects, too; null"
                + " where all documents name the entity")
        @Nullable TermKeyness byDocuments,
    @Doc("documents in which a sentence that names the entity has the lemma")
        long jointDocumentCount,
    @Doc(
            "how many chance would bring about, were the sentences of each document shuffled:"
                + " Σ 1 − C(n−a, b)/C(n, b) over the documents with both, which have n sentences, a"
                + " that name the entity and b with the lemma")
        double expectedJointDocumentCount,
    @Doc("documents with both in which the two need not share a sentence, a + b ≤ n")
        long undecidedDocumentCount,
    @Doc(
            "what is sure: the lower end of the 95 % interval, corrected for all tests of q_value's"
                + " family (Bonferroni), of log_ratio and of log2 of the joint documents against the"
                + " expected ones, of the undecided; the nearer to 0 of the two, and 0 where one of"
                + " the intervals covers 0")
        double logRatioConservative,
    @Flat
        @Doc(
            "so many joint documents or more, were the sentences of each document shuffled:"
                + " Hoeffding's bound 1956 for the undecided ones, so that words of a whole"
                + " document tell nothing of a name in it. Family: corpus.possible_entity_terms,"
                + " all content lemmas times all entities in aggregate.min-entity-term-documents"
                + " documents")
        Significance significance) {

  public static final Table<EntityTerm> TABLE =
      Table.published(
              "entity_terms", EntityTerm.class, "entity and lemma", "entity_id", "lemma", "pos")
          .showing(
              "name lemma log_ratio q_value joint_document_count expected_joint_document_count pos"
                  + " log_ratio_conservative entity_frequency rank",
              "log_ratio_conservative desc",
              "log10_p");
}
