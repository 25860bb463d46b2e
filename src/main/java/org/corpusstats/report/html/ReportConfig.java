package org.corpusstats.report.html;

import org.corpusstats.core.ConfigSection;

/**
 * What the report shows of long tables: section {@code report} of the configuration.
 *
 * @param afterRun whether a run ends with the report
 * @param topEntities most names
 * @param networkEntities most names in the drawing of the network
 * @param networkTies most ties between them
 * @param topPairs most pairs of each scope by each measure
 * @param evidencePerPair most sentences behind a pair
 * @param timelineEntities most names that are followed over time and from source to source
 * @param timelinePeriods most periods, the latest
 * @param wordsPerGroup most words typical of a name, and of a source
 * @param topTerms most words, and most collocations
 * @param topChanges most doubtful merges, and most changes of each kind
 */
public record ReportConfig(
    boolean afterRun,
    int topEntities,
    int networkEntities,
    int networkTies,
    int topPairs,
    int evidencePerPair,
    int timelineEntities,
    int timelinePeriods,
    int wordsPerGroup,
    int topTerms,
    int topChanges) {
  private static final int MOST = 100_000;

  /**
   * @throws org.corpusstats.core.UserError for a bad value
   */
  public static ReportConfig from(ConfigSection report) {
    return new ReportConfig(
        report.flag("after-run"),
        report.wholeNumber("top-entities", 1, MOST),
        report.wholeNumber("network-entities", 2, MOST),
        report.wholeNumber("network-ties", 1, MOST),
        report.wholeNumber("top-pairs", 1, MOST),
        report.wholeNumber("evidence-per-pair", 1, MOST),
        report.wholeNumber("timeline-entities", 1, MOST),
        report.wholeNumber("timeline-periods", 2, MOST),
        report.wholeNumber("words-per-group", 1, MOST),
        report.wholeNumber("top-terms", 1, MOST),
        report.wholeNumber("top-changes", 1, MOST));
  }
}
