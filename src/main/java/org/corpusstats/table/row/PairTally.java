package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** The sums of one pair in one scope. */
public record PairTally(
    @Doc("sentence, paragraph or document") UnitScope scope,
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("units that hold both") long units,
    @Doc("documents with such a unit") long documents,
    @Doc("such units in copies of these documents") long copiedUnits,
    @Doc("units where all mentions of one overlap those of the other") long overlappingUnits,
    @Doc("nearness of the mentions in billionths; 0 but at document scope") long proximity,
    @Doc(
            "units that chance within the documents with both would let hold both, in billionths; 0"
                + " at document scope")
        long expectedWithin,
    @Doc("the variance of their number, likewise") long varianceWithin,
    @Doc("the most units that could hold both, likewise") long trialsWithin,
    @Doc("documents with both and with a tone towards entity_a") long toneDocumentsA,
    @Doc("Σ of the document's mean tone towards it, in millionths") long toneSumA,
    @Doc("documents with both and with a tone towards entity_b") long toneDocumentsB,
    @Doc("Σ of the document's mean tone towards it, in millionths") long toneSumB,
    @Doc("units that hold both, with a tone towards each: Σ n_d") long scoredUnits,
    @Doc("documents with such a unit") long scoredDocuments,
    @Doc("Σ S_d, the sum over them of the mean of the two tones, in millionths") long tone,
    @Doc("Σ of the lowest 32 bits of S_d²") long toneSquaresLow,
    @Doc("Σ of the bits of S_d² above these") long toneSquaresHigh,
    @Doc("Σ S_d·n_d") long toneTimesCount,
    @Doc("Σ n_d²") long countSquares,
    @Doc("known sources of the documents") long sourceCount) {

  public static final Table<PairTally> TABLE =
      Table.internal("pair_tallies", PairTally.class, "scope and unordered pair of entities");
}
