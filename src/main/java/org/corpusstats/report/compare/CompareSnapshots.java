package org.corpusstats.report.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;
import org.corpusstats.measure.Keyness;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.compare.MostCertain.Test;
import org.corpusstats.report.compare.Overlap.Counts;
import org.corpusstats.report.query.AnswerRow;
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
  /** What is in fewer documents of both sides together cannot be told apart from chance. */
  public static final int FEWEST_DOCUMENTS = 5;

  private static final String PREFIX = "compared_";
  private static final String PAIRS_PER_ENTITY = "pairs-per-entity";

  private final SqlEngine tables;
  private final Manifest here;
  private final Manifest there;
  private final Overlap overlap;
  private final Counts whole;
  private final Counts documents;
  private final Counts tokens;

  private CompareSnapshots(SqlEngine tables, Manifest there, Overlap overlap) {
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

  /**
   * Prepares the comparison of an engine's snapshot with another one.
   *
   * @throws UserError where the two hold the same documents, or share some and neither holds the
   *     other
   */
  public static CompareSnapshots of(SqlEngine tables, SnapshotFiles other) {
    tables.alsoOver(other, PREFIX);
    return new CompareSnapshots(tables, Manifest.of(other), Overlap.of(tables, PREFIX));
  }

  /** What the two have in common, and so what is compared with what. */
  public Overlap overlap() {
    return overlap;
  }

  /** Documents with words that are compared, each story once: of the engine's snapshot. */
  public long documentsHere() {
    return documents.here();
  }

  /** Of the other snapshot. */
  public long documentsThere() {
    return documents.there();
  }

  /**
   * Settings of the statistics that differ between the two, such as {@code aggregate.tone}: what
   * they change is no difference of the texts.
   */
  public List<String> otherSettings() {
    return Stream.of("template", "resolve", "aggregate")
        .flatMap(section -> otherSettings(section, section(here, section), section(there, section)))
        .sorted()
        .toList();
  }

  private static Stream<String> otherSettings(String section, Map<?, ?> one, Map<?, ?> other) {
    return Stream.concat(one.keySet().stream(), other.keySet().stream())
        .distinct()
        .filter(key -> !Objects.equals(one.get(key), other.get(key)))
        .map(key -> section + "." + key);
  }

  private static Map<?, ?> section(Manifest manifest, String name) {
    return manifest.configuration().get(name) instanceof Map<?, ?> settings ? settings : Map.of();
  }

  /** Entities by the share of documents that mention them. */
  public List<EntityDifference> entities(int limit) {
    String query =
        """
        SELECT coalesce(a.entity_id, b.entity_id) AS entity_id, coalesce(a.name, b.name) AS name,
          coalesce(a.type, b.type) AS type, coalesce(a.document_count, 0) AS here,
          coalesce(b.document_count, 0) AS there
        FROM entities a FULL JOIN %sentities b ON a.entity_id = b.entity_id
        WHERE %s
        """
            .formatted(PREFIX, enough("document_count"));
    long tests = count(query);
    MostCertain<EntityDifference> most = new MostCertain<>(limit, tests);
    each(
        query,
        row -> {
          Shares shares = Shares.of(counts(row, "here", "there"), documents, tests);
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
    return new ComparePairs(this).mostCertain(limit);
  }

  /** Lemmas by the share of tokens and of documents. */
  public List<TermDifference> terms(int limit) {
    String query =
        """
        SELECT coalesce(a.lemma, b.lemma) AS lemma, coalesce(a.pos, b.pos) AS pos,
          a.frequency AS frequency_here, b.frequency AS frequency_there,
          a.document_count AS documents_here, b.document_count AS documents_there
        FROM terms a FULL JOIN %sterms b ON a.lemma = b.lemma AND a.pos = b.pos
        WHERE %s
        """
            .formatted(PREFIX, enough("document_count"));
    long tests = count(query);
    Counts fewest = fewest("min-term-frequency");
    MostCertain<TermDifference> most = new MostCertain<>(limit, tests);
    each(
        query,
        row -> {
          Shares byTokens =
              Shares.of(filled(row, "frequency_here", "frequency_there", fewest), tokens, tests);
          Shares byDocuments =
              Shares.of(filled(row, "documents_here", "documents_there", fewest), documents, tests);
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
    return new CompareTones(this).mostCertain(limit);
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
    return new Counts(
        Math.max(1, setting(here, setting)), Math.max(1, setting(there, setting)));
  }

  private static long setting(Manifest manifest, String name) {
    return section(manifest, "aggregate").get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static String size(String table) {
    return """
        (SELECT count(*) AS documents, coalesce(sum(token_count), 0) AS tokens FROM %s
          WHERE is_representative AND token_count > 0)"""
        .formatted(table);
  }
}
