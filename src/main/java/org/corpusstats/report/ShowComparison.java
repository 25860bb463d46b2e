package org.corpusstats.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.corpusstats.measure.sentiment.PublishedMean;
import org.corpusstats.report.compare.CompareSnapshots;
import org.corpusstats.report.compare.EntityDifference;
import org.corpusstats.report.compare.EntityToneDifference;
import org.corpusstats.report.compare.Overlap;
import org.corpusstats.report.compare.PairDifference;
import org.corpusstats.report.compare.Shares;
import org.corpusstats.report.compare.TermDifference;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/** Shows what differs between two snapshots. */
public final class ShowComparison {
  private static final List<String> SHARES =
      List.of("here", "there", "log_ratio", "sure_log_ratio", "q_value");

  private ShowComparison() {}

  /**
   * Tables of entities, pairs, tones and words, the most certain differences first.
   *
   * @param here what the user calls the snapshot that is compared
   * @param there what it is compared with
   * @param limit most rows of each table
   * @param width columns of the terminal
   */
  public static String of(
      CompareSnapshots snapshots, String here, String there, int limit, int width) {
    StringBuilder text = new StringBuilder(heading(snapshots, here, there));
    add(
        text,
        "entities, by documents that mention them",
        with(List.of("name", "type"), SHARES),
        snapshots.entities(limit).stream().map(ShowComparison::entity).toList(),
        width);
    add(
        text,
        "pairs, by documents that mention both",
        with(List.of("name_a", "name_b"), SHARES),
        snapshots.pairs(limit).stream().map(ShowComparison::pair).toList(),
        width);
    add(
        text,
        "mean tone towards entities, −1…1",
        List.of("name", "type", "here", "there", "difference", "low", "high", "q_value"),
        snapshots.tones(limit).stream().map(ShowComparison::tone).toList(),
        width);
    add(
        text,
        "words, by documents and occurrences",
        with(List.of("lemma", "pos"), SHARES),
        snapshots.terms(limit).stream().map(ShowComparison::term).toList(),
        width);
    return text.toString();
  }

  private static String heading(CompareSnapshots snapshots, String here, String there) {
    Overlap.Kind kind = snapshots.overlap().kind();
    String note = snapshots.otherSettings().isEmpty() ? "" : "\nmade by other settings of ";
    return String.format(
        Locale.ROOT,
        "here   %s%s: %,d documents%nthere  %s%s: %,d documents%s%s%n",
        here,
        kind == Overlap.Kind.WHOLE ? ", without the documents of " + there : "",
        snapshots.documentsHere(),
        there,
        kind == Overlap.Kind.PART ? ", without the documents of " + here : "",
        snapshots.documentsThere(),
        note,
        String.join(", ", snapshots.otherSettings()));
  }

  private static void add(
      StringBuilder text, String title, List<String> columns, List<AnswerRow> rows, int width) {
    text.append('\n').append(title).append('\n');
    text.append(
        rows.isEmpty()
            ? "nothing to compare\n"
            : TextTable.of(named(columns, rows), columns, width));
  }

  private static List<AnswerRow> named(List<String> columns, List<AnswerRow> rows) {
    return rows.stream().map(row -> new AnswerRow(columns, row.cells())).toList();
  }

  private static AnswerRow entity(EntityDifference row) {
    Shares shares = row.documents();
    return row(row.name(), row.type(), shares(shares, shares.logRatioConservative()), row.log10Q());
  }

  private static AnswerRow pair(PairDifference row) {
    return row(
        row.nameA(),
        row.nameB(),
        shares(row.documents(), row.logRatioConservative()),
        row.log10Q());
  }

  private static AnswerRow term(TermDifference row) {
    return row(
        row.lemma(), row.pos(), shares(row.documents(), row.logRatioConservative()), row.log10Q());
  }

  private static AnswerRow tone(EntityToneDifference row) {
    PublishedMean.Difference difference = row.difference();
    return row(
        row.name(),
        row.type(),
        new Object[] {
          row.here().mean(),
          row.there().mean(),
          difference.value(),
          difference.interval().low(),
          difference.interval().high()
        },
        row.log10Q());
  }

  private static Object[] shares(Shares shares, double sure) {
    return new Object[] {
      part(shares.here(), shares.hereShare()),
      part(shares.there(), shares.thereShare()),
      shares.logRatio(),
      sure
    };
  }

  private static String part(long count, double share) {
    return String.format(Locale.ROOT, "%,d (%.1f%%)", count, 100 * share);
  }

  private static AnswerRow row(String first, String second, Object[] measures, double log10Q) {
    @Nullable Object[] cells = new Object[measures.length + 3];
    cells[0] = first;
    cells[1] = second;
    System.arraycopy(measures, 0, cells, 2, measures.length);
    cells[cells.length - 1] = Math.pow(10, log10Q);
    return new AnswerRow(List.of(), Arrays.asList(cells));
  }

  private static List<String> with(List<String> first, List<String> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }
}
