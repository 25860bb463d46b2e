package org.corpusstats.report.compare;

import java.util.List;
import org.corpusstats.measure.Keyness;
import org.corpusstats.report.compare.MostCertain.Test;
import org.corpusstats.report.compare.Overlap.Counts;
import org.corpusstats.report.query.AnswerRow;

/** Compares the pairs of two snapshots by the documents that mention both. */
record ComparePairs(Sides sides) {
  List<PairDifference> mostCertain(int limit) {
    String query = query();
    long tests = sides.count(query);
    MostCertain<PairDifference> most = new MostCertain<>(limit, tests);
    Counts fewest = sides.fewest("min-pair-units");
    sides.each(
        query,
        row -> {
          Counts both = sides.filled(row, "here", "there", fewest);
          Counts named = sides.counts(row, "named_here", "named_there");
          Counts either =
              new Counts(
                  Math.max(both.here(), named.here() - both.here()),
                  Math.max(both.there(), named.there() - both.there()));
          if (either.areBothPositive()) {
            most.add(test(row, both, either, tests));
          }
        });
    return most.result(
        (row, q) ->
            new PairDifference(
                row.entityA(),
                row.entityB(),
                row.nameA(),
                row.nameB(),
                row.documents(),
                row.ofEither(),
                row.logRatioConservative(),
                row.log10P(),
                q));
  }

  private Test<PairDifference> test(AnswerRow row, Counts both, Counts either, long tests) {
    Shares documents = Shares.of(both, sides.documents(), tests);
    Shares ofEither = Shares.of(both, either, tests);
    double conservative =
        Keyness.onBothCounts(documents.logRatioConservative(), ofEither.logRatioConservative());
    boolean agree = documents.logRatio() * ofEither.logRatio() > 0;
    double log10P = agree ? Math.max(documents.log10P(), ofEither.log10P()) : 0;
    String a = row.text("entity_a");
    String b = row.text("entity_b");
    return new Test<>(
        Math.abs(conservative),
        log10P,
        a + " " + b,
        new PairDifference(
            a,
            b,
            row.text("name_a"),
            row.text("name_b"),
            documents,
            ofEither,
            conservative,
            log10P,
            0));
  }

  private String query() {
    return """
        SELECT coalesce(a.entity_a, b.entity_a) AS entity_a,
          coalesce(a.entity_b, b.entity_b) AS entity_b, coalesce(a.name_a, b.name_a) AS name_a,
          coalesce(a.name_b, b.name_b) AS name_b, a.both_count AS here, b.both_count AS there,
          coalesce(ha.document_count, 0) + coalesce(hb.document_count, 0) AS named_here,
          coalesce(ta.document_count, 0) + coalesce(tb.document_count, 0) AS named_there
        FROM %s a
        %s JOIN %s b ON a.entity_a = b.entity_a AND a.entity_b = b.entity_b
        LEFT JOIN entities ha ON ha.entity_id = coalesce(a.entity_a, b.entity_a)
        LEFT JOIN entities hb ON hb.entity_id = coalesce(a.entity_b, b.entity_b)
        LEFT JOIN %s ta ON ta.entity_id = coalesce(a.entity_a, b.entity_a)
        LEFT JOIN %s tb ON tb.entity_id = coalesce(a.entity_b, b.entity_b)
        WHERE %s
        """
        .formatted(
            pairs("entity_pairs"),
            // Where each entity keeps its strongest pairs only, nothing is known of the others.
            sides.keepsAllPairs() ? "FULL" : "INNER",
            pairs(sides.other("entity_pairs")),
            sides.other("entities"),
            sides.other("entities"),
            sides.enough("both_count"));
  }

  private static String pairs(String table) {
    return "(SELECT * FROM %s WHERE scope = 'document' AND NOT related)".formatted(table);
  }
}
