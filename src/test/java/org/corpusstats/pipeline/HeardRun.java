package org.corpusstats.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.annotate.AnnotationProgress;

/** Keeps what a run said, for tests. */
class HeardRun implements RunListener {
  private final List<String> warnings = new ArrayList<>();

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void stageDone(String stage, String outcome, double seconds) {}

  @Override
  public void warning(String message) {
    warnings.add(message);
  }

  @Override
  public AnnotationProgress annotationProgress() {
    return AnnotationProgress.quiet();
  }
}
