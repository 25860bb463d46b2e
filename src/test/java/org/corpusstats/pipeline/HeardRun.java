package org.corpusstats.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.annotate.AnnotationProgress;

/** Keeps what a run said, for tests. */
class HeardRun implements RunListener {
  private final Map<String, Record> outcomes = new LinkedHashMap<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** What came of each stage, in their order. */
  Map<String, Record> outcomes() {
    return outcomes;
  }

  @Override
  public void stageDone(String stage, Record outcome, double seconds) {
    outcomes.put(stage, outcome);
  }

  /** What the user would want to know. */
  List<String> notices() {
    return notices;
  }

  @Override
  public void notice(String line) {
    notices.add(line);
  }

  /** What was not as it should have been. */
  List<String> warnings() {
    return warnings;
  }

  @Override
  public void warning(String line) {
    warnings.add(line);
  }

  @Override
  public AnnotationProgress annotationProgress() {
    return AnnotationProgress.quiet();
  }
}
