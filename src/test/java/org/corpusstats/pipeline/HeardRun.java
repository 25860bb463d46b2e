package org.corpusstats.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.corpusstats.annotate.AnnotationProgress;

/** Keeps what a run said, for tests. */
class HeardRun implements RunListener {
  private final Map<String, Record> outcomes = new LinkedHashMap<>();

  /** What came of each stage, in their order. */
  Map<String, Record> outcomes() {
    return outcomes;
  }

  @Override
  public void stageDone(String stage, Record outcome, double seconds) {
    outcomes.put(stage, outcome);
  }

  @Override
  public AnnotationProgress annotationProgress() {
    return AnnotationProgress.quiet();
  }
}
