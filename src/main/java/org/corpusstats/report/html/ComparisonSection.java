package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corpusstats.measure.sentiment.PublishedMean;
import org.corpusstats.report.compare.CompareSnapshots;
import org.corpusstats.report.compare.EntityToneDifference;
import org.corpusstats.report.compare.Overlap;
import org.corpusstats.report.compare.Shares;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the snapshot and another one, and how surely, the most certain first.
 *
 * @param here name of the snapshot, with what was left out of it
 * @param there name of the other one
 * @param otherSettings settings of the statistics that the two differ in
 * @param entities by documents that mention them
 * @param pairs by documents that mention both
 * @param tone towards entities
 * @param words by documents and occurrences
 */
record ComparisonSection(
    String here,
    String there,
    long documentsHere,
    long documentsThere,
    List<String> otherSettings,
    DataTable entities,
    DataTable pairs,
    DataTable tone,
    DataTable words) {
  private static final List<DataTable.Column> SHARES =
      List.of(
          column("here", "documents here"),
          column("here_share", "their share of the documents here, 0…1"),
          column("there", "documents there"),
          column("there_share", "their share of the documents there, 0…1"),
          column("log_ratio", "log2 of how many times larger the share is here (Hardie 2014)"),
          column(
              "sure_log_ratio",
              "what of log_ratio holds with 95 % for all rows at once, 0 where nothing does (Evert"
                  + " 2022)"),
          column(
              "q_value",
              "share of false findings among the rows of at most this value, Benjamini & Hochberg"
                  + " 1995"));

  /** Null where the report compares nothing. */
  static @Nullable ComparisonSection of(Inquiry inquiry, Optional<ComparedWith> other) {
    if (other.isEmpty()) {
      return null;
    }
    CompareSnapshots both = CompareSnapshots.of(inquiry.engine(), other.get().snapshot());
    Overlap.Kind kind = both.overlap().kind();
    String here = other.get().nameHere();
    String there = other.get().name();
    int most = inquiry.config().topChanges();
    return new ComparisonSection(
        kind == Overlap.Kind.WHOLE ? here + " without " + there : here,
        kind == Overlap.Kind.PART ? there + " without " + here : there,
        both.documentsHere(),
        both.documentsThere(),
        both.otherSettings(),
        shares(
            List.of("name", "type"),
            both.entities(most).stream()
                .map(
                    row ->
                        cells(
                            row.name(),
                            row.type(),
                            row.documents(),
                            row.documents().logRatioConservative(),
                            row.log10Q()))
                .toList()),
        shares(
            List.of("name_a", "name_b"),
            both.pairs(most).stream()
                .map(
                    row ->
                        cells(
                            row.nameA(),
                            row.nameB(),
                            row.documents(),
                            row.logRatioConservative(),
                            row.log10Q()))
                .toList()),
        tone(both.tones(most)),
        shares(
            List.of("lemma", "pos"),
            both.terms(most).stream()
                .map(
                    row ->
                        cells(
                            row.lemma(),
                            row.pos(),
                            row.documents(),
                            row.logRatioConservative(),
                            row.log10Q()))
                .toList()));
  }

  private static DataTable shares(List<String> names, List<List<@Nullable Object>> rows) {
    List<DataTable.Column> columns = new ArrayList<>();
    names.forEach(name -> columns.add(new DataTable.Column(name, null)));
    columns.addAll(SHARES);
    return new DataTable(columns, rows, rows.size());
  }

  private static List<@Nullable Object> cells(
      String first, String second, Shares shares, double sure, double log10Q) {
    return Arrays.asList(
        first,
        second,
        shares.here(),
        shares.hereShare(),
        shares.there(),
        shares.thereShare(),
        shares.logRatio(),
        sure,
        Math.pow(10, log10Q));
  }

  private static DataTable tone(List<EntityToneDifference> tones) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EntityToneDifference row : tones) {
      PublishedMean.Difference difference = row.difference();
      rows.add(
          Arrays.asList(
              row.name(),
              row.type(),
              row.here().mean(),
              row.there().mean(),
              difference.value(),
              difference.interval().low(),
              difference.interval().high(),
              Math.pow(10, row.log10Q())));
    }
    List<DataTable.Column> columns =
        List.of(
            new DataTable.Column("name", null),
            new DataTable.Column("type", null),
            column("mean_here", "mean tone here, −1…1"),
            column("mean_there", "mean tone there, −1…1"),
            column("difference", "here minus there"),
            column("low", "lower end of its 95 % interval, clustered by document"),
            column("high", "upper end of its 95 % interval, clustered by document"),
            SHARES.get(SHARES.size() - 1));
    return new DataTable(columns, rows, rows.size());
  }

  private static DataTable.Column column(String name, String definition) {
    return new DataTable.Column(name, definition);
  }
}
