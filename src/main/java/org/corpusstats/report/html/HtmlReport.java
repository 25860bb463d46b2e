package org.corpusstats.report.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.SnapshotFiles;

/** Makes a snapshot one HTML page that a browser opens from disk, without a server or a network. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * The page, to be written as UTF-8.
   *
   * @param before the snapshot that changes are told from
   * @param other one to be compared side by side
   * @throws org.corpusstats.core.UserError where the other one cannot be compared
   */
  public static String of(
      SqlEngine engine,
      Optional<SnapshotFiles> before,
      Optional<ComparedWith> other,
      ReportConfig config) {
    Inquiry inquiry = new Inquiry(engine, config);
    Opening opening = Opening.of(inquiry);
    Periods periods = Periods.of(inquiry);
    NetworkSection network = NetworkSection.of(inquiry);
    PairKeys pairs = PairsSection.keys(inquiry);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reading", ReadingSection.of(inquiry));
    data.put("entities", EntitiesSection.of(inquiry, periods));
    data.put("network", network);
    data.put("pairs", PairsSection.of(inquiry, pairs));
    data.put("timeline", TimelineSection.of(inquiry, periods));
    data.put("tone", ToneSection.of(inquiry));
    data.put("words", WordsSection.of(inquiry));
    data.put("aliases", AliasesSection.of(inquiry));
    ComparisonSection comparison = ComparisonSection.of(inquiry, other);
    if (comparison != null) {
      data.put("comparison", comparison);
    }
    data.put("changes", ChangesSection.of(inquiry, before));
    data.put("making", ManifestInWords.of(engine.manifest()));
    data.put("evidence", EvidenceSection.of(inquiry, pairs.and(network.pairs())));
    return PageTemplate.fill(
        "Corpus report " + engine.snapshot().id(),
        opening.sentence().html(),
        opening.findings().stream().map(Prose::html).toList(),
        opening.figures(),
        data);
  }
}
