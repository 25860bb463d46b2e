package org.corpusstats.report.compare;

import java.util.List;
import java.util.function.Consumer;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.compare.Overlap.Counts;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.SnapshotFiles;

/** The two sides of a comparison: the tables of both, their sizes and what counts of them mean. */
final class Sides {
  /** What is in fewer documents of both sides together cannot be told apart from chance. */
  static final int FEWEST_DOCUMENTS = 5;

  private static final String PREFIX = "compared_";
  private static final String PAIRS_PER_ENTITY = "pairs-per-entity";

  private final SqlEngine tables;
  private final Manifest here;
  private final Manifest there;
  private final Overlap overlap;
  private final Counts whole;
  private final Counts documents;
  private final Counts tokens;

  private Sides(SqlEngine tables, Manifest there, Overlap overlap) {
    this.tables = tables;
    this.here = tables.manifest();
    this.there = there;
    this.overlap = overlap;
    AnswerRow sizes =
        tables
            .ask(
                """
                SELECT a.documents AS documents_here, a.tokens AS tokens_here,
                  b.documents AS documents_there, b.tokens AS tokens_there
                FROM %s a CROSS JOIN %s b
                """
                    .formatted(size("documents"), size(PREFIX + "documents")))
            .only();
    this.whole = new Counts(sizes.count("documents_here"), sizes.count("documents_there"));
    this.documents = overlap.apart(whole.here(), whole.there());
    this.tokens = overlap.apart(sizes.count("tokens_here"), sizes.count("tokens_there"));
    if (!documents.areBothPositive() || !tokens.areBothPositive()) {
      throw new UserError("one of the snapshots has no words that the other has not");
    }
  }

  /** Of an engine's snapshot and another one, whose tables become views too. */
  static Sides of(SqlEngine tables, SnapshotFiles other) {
    tables.alsoOver(other, PREFIX);
    return new Sides(tables, Manifest.of(other), Overlap.of(tables, PREFIX));
  }

  Overlap overlap() {
    return overlap;
  }

  Counts tokens() {
    return tokens;
  }

  List<String> otherSettings() {
    return here.otherSettings(there);
  }

  SqlEngine tables() {
    return tables;
  }

  Counts documents() {
    return documents;
  }

  String other(String table) {
    return PREFIX + table;
  }

  long count(String query) {
    return tables.ask("SELECT count(*) AS tests FROM (" + query + ") tested").only().count("tests");
  }

  void each(String query, Consumer<AnswerRow> row) {
    tables.stream(query, columns -> {}, row);
  }

  /** SQL condition: in enough documents of both sides together. */
  String enough(String column) {
    String a = "coalesce(a." + column + ", 0)";
    String b = "coalesce(b." + column + ", 0)";
    String all =
        switch (overlap.kind()) {
          case APART -> a + " + " + b;
          case PART -> b;
          case WHOLE -> a;
        };
    return all + " >= " + FEWEST_DOCUMENTS;
  }

  Counts counts(AnswerRow row, String ofHere, String ofThere) {
    return overlap.apart(row.count(ofHere), row.count(ofThere));
  }

  /**
   * Counts of which a side may be missing as less than its table's fewest.
   *
   * @param fewest count that the table of either side has
   */
  Counts filled(AnswerRow row, String ofHere, String ofThere, Counts fewest) {
    long a = row.isNull(ofHere) ? 0 : row.count(ofHere);
    long b = row.isNull(ofThere) ? 0 : row.count(ofThere);
    return overlap.apart(
        row.isNull(ofHere) ? likest(b, (double) whole.here() / whole.there(), fewest.here()) : a,
        row.isNull(ofThere) ? likest(a, (double) whole.there() / whole.here(), fewest.there()) : b);
  }

  /** The count below the fewest whose share is most like another one, and not above it. */
  private static long likest(long other, double sizes, long fewest) {
    return Math.min(fewest - 1, (long) (other * sizes));
  }

  /** Whether both snapshots have every pair that is in so many units. */
  boolean keepsAllPairs() {
    return setting(here, PAIRS_PER_ENTITY) == 0 && setting(there, PAIRS_PER_ENTITY) == 0;
  }

  /** What a setting of either snapshot's statistics was. */
  Counts fewest(String setting) {
    return new Counts(Math.max(1, setting(here, setting)), Math.max(1, setting(there, setting)));
  }

  private static long setting(Manifest manifest, String name) {
    return manifest.settings("aggregate").get(name) instanceof Number number
        ? number.longValue()
        : 0;
  }

  private static String size(String table) {
    return """
        (SELECT count(*) AS documents, coalesce(sum(token_count), 0) AS tokens FROM %s
          WHERE is_representative AND token_count > 0)"""
        .formatted(table);
  }
}
