package org.corpusstats.report.compare;

import java.util.List;
import org.corpusstats.measure.Keyness;
import org.corpusstats.report.compare.MostCertain.Test;
import org.corpusstats.report.compare.Overlap.Counts;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.SnapshotFiles;

/**
 * Compares two snapshots of one output folder by their published tables: which entities, pairs,
 * tones and words differ, the most certain first. Documents are what is independent, so that they
 * are what is tested; where one snapshot holds the other, it is compared without it ({@link
 * Overlap}).
 *
 * <p>What is tested is what is in enough documents of both together, wherever they are. A count
 * that a table leaves out as rare is taken to be what makes the two sides most alike.
 *
 * <p>Used by one thread.
 */
public final class CompareSnapshots {
  private final Sides sides;

  private CompareSnapshots(Sides sides) {
    this.sides = sides;
  }

  /**
   * Prepares the comparison of an engine's snapshot with another one.
   *
   * @throws org.corpusstats.core.UserError where the two hold the same documents, or share some and
   *     neither holds the other
   */
  public static CompareSnapshots of(SqlEngine tables, SnapshotFiles other) {
    return new CompareSnapshots(Sides.of(tables, other));
  }

  /** What the two have in common, and so what is compared with what. */
  public Overlap overlap() {
    return sides.overlap();
  }

  /** Documents with words that are compared, each story once: of the engine's snapshot. */
  public long documentsHere() {
    return sides.documents().here();
  }

  /** Of the other snapshot. */
  public long documentsThere() {
    return sides.documents().there();
  }

  /**
   * Settings of the statistics that differ between the two, such as {@code aggregate.tone}: what
   * they change is no difference of the texts.
   */
  public List<String> otherSettings() {
    return sides.otherSettings();
  }

  /** Entities by the share of documents that mention them. */
  public List<EntityDifference> entities(int limit) {
    String query =
        """
        SELECT coalesce(a.entity_id, b.entity_id) AS entity_id, coalesce(a.name, b.name) AS name,
          coalesce(a.type, b.type) AS type, coalesce(a.document_count, 0) AS here,
          coalesce(b.document_count, 0) AS there
        FROM entities a FULL JOIN %s b ON a.entity_id = b.entity_id
        WHERE %s
        """
            .formatted(sides.other("entities"), sides.enough("document_count"));
    long tests = sides.count(query);
    MostCertain<EntityDifference> most = new MostCertain<>(limit, tests);
    sides.each(
        query,
        row -> {
          Shares shares = Shares.of(sides.counts(row, "here", "there"), sides.documents(), tests);
          String id = row.text("entity_id");
          most.add(
              new Test<>(
                  Math.abs(shares.logRatioConservative()),
                  shares.log10P(),
                  id,
                  new EntityDifference(id, row.text("name"), row.text("type"), shares, 0)));
        });
    return most.result(
        (row, q) ->
            new EntityDifference(row.entityId(), row.name(), row.type(), row.documents(), q));
  }

  /** Pairs by the documents that mention both; none where document is no pair scope. */
  public List<PairDifference> pairs(int limit) {
    return new ComparePairs(sides).mostCertain(limit);
  }

  /** Lemmas by the share of tokens and of documents. */
  public List<TermDifference> terms(int limit) {
    String query =
        """
        SELECT coalesce(a.lemma, b.lemma) AS lemma, coalesce(a.pos, b.pos) AS pos,
          a.frequency AS frequency_here, b.frequency AS frequency_there,
          a.document_count AS documents_here, b.document_count AS documents_there
        FROM terms a FULL JOIN %s b ON a.lemma = b.lemma AND a.pos = b.pos
        WHERE %s
        """
            .formatted(sides.other("terms"), sides.enough("document_count"));
    long tests = sides.count(query);
    Counts fewest = sides.fewest("min-term-frequency");
    MostCertain<TermDifference> most = new MostCertain<>(limit, tests);
    sides.each(
        query,
        row -> {
          Shares byTokens =
              Shares.of(
                  sides.filled(row, "frequency_here", "frequency_there", fewest),
                  sides.tokens(),
                  tests);
          Shares byDocuments =
              Shares.of(
                  sides.filled(row, "documents_here", "documents_there", fewest),
                  sides.documents(),
                  tests);
          double conservative =
              Keyness.onBothCounts(
                  byTokens.logRatioConservative(), byDocuments.logRatioConservative());
          String lemma = row.text("lemma");
          String pos = row.text("pos");
          most.add(
              new Test<>(
                  Math.abs(conservative),
                  byDocuments.log10P(),
                  lemma + " " + pos,
                  new TermDifference(lemma, pos, byTokens, byDocuments, conservative, 0)));
        });
    return most.result(
        (row, q) ->
            new TermDifference(
                row.lemma(),
                row.pos(),
                row.tokens(),
                row.documents(),
                row.logRatioConservative(),
                q));
  }

  /** Entities by the mean tone towards them, of those that both sides tell the spread of. */
  public List<EntityToneDifference> tones(int limit) {
    return new CompareTones(sides).mostCertain(limit);
  }
}
