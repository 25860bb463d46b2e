package org.corpusstats.report.compare;

import java.util.Locale;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/**
 * How many documents two snapshots have, and have in common. Documents that are in both would be
 * compared with themselves: where one snapshot holds the other, it is compared without it.
 *
 * @param here documents of the one, copies included
 * @param there documents of the other
 * @param shared those that both have
 */
public record Overlap(long here, long there, long shared) {
  /** What is compared with what. */
  public enum Kind {
    /** The two share no document. */
    APART,
    /** The other one holds this one, and is compared without it. */
    PART,
    /** This one holds the other, and is compared without it. */
    WHOLE
  }

  /**
   * Of the snapshot of an engine and that whose tables are views of names with a prefix.
   *
   * @throws UserError where they hold the same documents, or share some and neither holds the other
   */
  static Overlap of(SqlEngine tables, String prefix) {
    AnswerRow counts =
        tables
            .ask(
                """
                SELECT (SELECT count(*) FROM documents) AS here,
                  (SELECT count(*) FROM %1$sdocuments) AS there,
                  (SELECT count(*) FROM documents JOIN %1$sdocuments
                    ON documents.doc_id = %1$sdocuments.doc_id
                      AND documents.text_sha256 = %1$sdocuments.text_sha256) AS shared
                """
                    .formatted(prefix))
            .only();
    Overlap overlap =
        new Overlap(counts.count("here"), counts.count("there"), counts.count("shared"));
    overlap.check();
    return overlap;
  }

  void check() {
    if (shared == here && shared == there) {
      throw new UserError(
          "both snapshots hold the same documents: there is nothing to compare but their settings");
    }
    if (shared > 0 && shared < here && shared < there) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "the snapshots share %,d of %,d and %,d documents, and neither holds the other;"
                  + " compare parts that share none, or a part with its whole",
              shared,
              here,
              there));
    }
  }

  /** What is compared with what. */
  public Kind kind() {
    if (shared == 0) {
      return Kind.APART;
    }
    return shared == here ? Kind.PART : Kind.WHOLE;
  }

  /** What is left of two counts when the documents in common are taken off one side. */
  Counts apart(long countHere, long countThere) {
    return switch (kind()) {
      case APART -> new Counts(countHere, countThere);
      // A story may have another copy's words in a part, so that it has more of a word than its
      // whole.
      case PART -> new Counts(countHere, Math.max(0, countThere - countHere));
      case WHOLE -> new Counts(Math.max(0, countHere - countThere), countThere);
    };
  }

  /** Counts of the two sides, which share nothing. */
  record Counts(long here, long there) {
    Counts atMost(Counts all) {
      return new Counts(Math.min(here, all.here), Math.min(there, all.there));
    }

    boolean areBothPositive() {
      return here > 0 && there > 0;
    }
  }
}
