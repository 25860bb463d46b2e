package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An unordered pair of entities in one scope. */
public record EntityPair(
    @Doc(
            "unit of counting: sentence, paragraph or document; p_value asks at document scope"
                + " whether the two are in the same documents, at the others whether they are in the"
                + " same units of their documents")
        UnitScope scope,
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("name of entity_a") String nameA,
    @Doc("name of entity_b") String nameB,
    @Doc("type of entity_a") String typeA,
    @Doc("type of entity_b") String typeB,
    @Doc(
            "whether a name of one holds the other, as \"Bank of Russia\" does Russia, or is its"
                + " nationality: such a pair says nothing of the texts, and has no evidence")
        boolean related,
    @Doc("units that hold both, O11") long bothCount,
    @Doc("units that hold entity_a, R1; as in unit_count") long aCount,
    @Doc("units that hold entity_b, C1; as in unit_count") long bCount,
    @Doc(
            "units of this scope in the corpus, N; those without entities included, those left out"
                + " where all mentions of the two overlap")
        long unitCount,
    @Flat AssociationMeasures association,
    @Doc(
            "units that would hold both if the units of each document were dealt out to the two again,"
                + " Σ a·b/n over the documents that have both, Mantel & Haenszel 1959; null at"
                + " document scope")
        @Nullable Double expectedWithinDocuments,
    @Doc(
            "standard deviations by which O11 exceeds expected_within_documents, Mantel & Haenszel"
                + " 1959; far from normal where little is expected, so that p_value is not its tail;"
                + " null at document scope, and where no other number is possible")
        @Nullable Double zWithinDocuments,
    @Flat
        @Doc(
            "at least O11 joint units. At document scope the right tail of Fisher's exact test. At the"
                + " others chance deals units out within each document, since those of one document"
                + " resemble each other, and p_value is the bound of Hoeffding 1956 for a sum of"
                + " chances with mean expected_within_documents: never too small, where a normal tail"
                + " would be. Family: all pairs of the scope that could meet, corpus.possible_pairs_*;"
                + " p is 1 for those that never do")
        Significance significance,
    @Doc(
            "Σ exp(−sentences between) over all pairs of their mentions at most 5 sentences apart,"
                + " Spitz & Gertz 2016; null but at document scope")
        @Nullable Double proximity,
    @Doc("documents with such a unit") long documentCount,
    @Doc("known sources of these documents; those that only have copies of them do not count")
        long sourceCount,
    @Doc("units that hold both where copies of documents count too") long rawCount,
    @Doc("raw_count/both_count: 1 where no document was copied") double amplification,
    @Flat(prefix = "sentiment_")
        @Doc(
            "mean over the units that hold both of the tone towards the two, −1…1: halfway between"
                + " that towards entity_a and that towards entity_b, each over its mentions there")
        @Nullable Estimate sentiment,
    @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage,
    @Doc(
            "sentiment_mean minus what is expected: half the sum of the mean tone towards entity_a in"
                + " documents without entity_b and of that towards entity_b in documents without"
                + " entity_a, each drawn towards the mean of all entities by its credibility,"
                + " Bühlmann & Straub 1970; null where sentiment_mean is, and where neither has such"
                + " documents")
        @Nullable Double sentimentSurprise) {

  public static final Table<EntityPair> TABLE =
      Table.published(
              "entity_pairs",
              EntityPair.class,
              "scope and unordered pair of entities",
              "scope",
              "entity_a",
              "entity_b")
          .showing(
              "scope name_a name_b both_count expected_count q_value log_odds_low"
                  + " sentiment_mean document_count g2",
              "scope desc",
              "log10_p")
          .only("NOT related");
}
