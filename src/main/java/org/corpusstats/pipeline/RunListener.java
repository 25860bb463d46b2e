package org.corpusstats.pipeline;

import org.corpusstats.annotate.AnnotationProgress;

/** Told what a run does, on the driver. */
public interface RunListener {
  /**
   * A stage is done.
   *
   * @param stage its name
   * @param outcome what came of it, in a few words
   * @param seconds wall time
   */
  void stageDone(String stage, String outcome, double seconds);

  /** Something is not as the user expects, though the run goes on: one line. */
  void warning(String message);

  /** Shows the progress of the annotation. */
  AnnotationProgress annotationProgress();

  /** A listener that shows nothing. */
  RunListener QUIET =
      new RunListener() {
        @Override
        public void stageDone(String stage, String outcome, double seconds) {}

        @Override
        public void warning(String message) {}

        @Override
        public AnnotationProgress annotationProgress() {
          return AnnotationProgress.quiet();
        }
      };
}
