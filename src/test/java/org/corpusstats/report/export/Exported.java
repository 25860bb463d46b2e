package org.corpusstats.report.export;

import java.nio.file.Path;
import java.util.List;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.row.UnitScope;

/** The sample, exported. */
final class Exported {
  static final PairSelection DOCUMENTS = new PairSelection(UnitScope.DOCUMENT, 2, null, List.of());

  private Exported() {}

  static SqlEngine sample() {
    return DuckDb.over(SampleSnapshot.get().files());
  }

  /** Writes the sample and returns where. */
  static Path to(Path path, ExportFormat format) {
    try (SqlEngine sample = sample()) {
      new Target(path, false).receive(format, sample);
    }
    return path;
  }
}
