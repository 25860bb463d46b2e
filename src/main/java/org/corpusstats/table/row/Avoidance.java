package org.corpusstats.table.row;

import org.corpusstats.measure.Association;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** Two frequent entities that share fewer documents than chance has it. */
public record Avoidance(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("name of entity_a") String nameA,
    @Doc("name of entity_b") String nameB,
    @Doc("type of entity_a") String typeA,
    @Doc("type of entity_b") String typeB,
    @Doc("documents that hold both, O11; 0 where they never meet") long bothCount,
    @Doc("documents that hold entity_a, R1; as in unit_count") long aCount,
    @Doc("documents that hold entity_b, C1; as in unit_count") long bCount,
    @Doc(
            "documents of the corpus, N; those without entities included, those left out where all"
                + " mentions of the two overlap")
        long unitCount,
    @Flat Measures measures,
    @Flat
        @Doc(
            "at most O11 joint documents: left tail of Fisher's exact test. Family: all pairs that"
                + " chance would bring together in 5 documents or more, corpus.expected_pairs; those"
                + " with a q_value above 0.05 have no row")
        Significance significance) {

  /** How far two entities keep apart. */
  public record Measures(
      @Doc("documents that would hold both by chance, E11 = R1·C1/N, at least 5")
          double expectedCount,
      @Doc("O11/E11, 1 at independence, 0 where they never meet") double lift,
      @Doc("log-likelihood ratio 2·Σ O·ln(O/E), natural logarithm, negative here, Dunning 1993")
          double g2,
      @Flat(prefix = "log_odds_") LogOdds logOdds) {

    /**
     * Of two items that both occur.
     *
     * @param familyZ standard errors to either end of an interval that holds for the whole family
     */
    public static Measures of(ContingencyTable table, double familyZ) {
      double ratio = Association.logOddsRatio(table);
      double error = Association.logOddsRatioStandardError(table);
      return new Measures(
          table.expected(),
          Association.lift(table),
          Association.g2(table),
          new LogOdds(ratio, error, ratio + familyZ * error));
    }
  }

  /** How many times smaller the odds of b are where a is. */
  public record LogOdds(
      @Doc("ln((O11+½)(O22+½)/((O12+½)(O21+½))), negative here") double ratio,
      @Doc("its standard error, √Σ 1/(O+½)") double ratioError,
      @Doc(
              "upper end of the 95 % interval of log_odds_ratio, log_odds_ratio + z·log_odds_ratio_error"
                  + " with z for all pairs of q_value's family at once (Šidák 1967): the careful"
                  + " strength to sort by; below 0 where the avoidance is sure")
          double high) {}

  public static final Table<Avoidance> TABLE =
      Table.published(
              "pair_avoidance",
              Avoidance.class,
              "pair of entities, not related by name, that keep apart, at document scope",
              "entity_a",
              "entity_b")
          .showing(
              "name_a name_b both_count expected_count log_odds_high q_value a_count b_count",
              "log_odds_high");
}
