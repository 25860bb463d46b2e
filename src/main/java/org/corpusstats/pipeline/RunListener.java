package org.corpusstats.pipeline;

import org.corpusstats.annotate.AnnotationProgress;

/** Told what a run does, on the driver. */
public interface RunListener {
  /**
   * A stage begins.
   *
   * @param stage its name
   */
  default void stageBegins(String stage) {}

  /**
   * A stage ends, well or not.
   *
   * @param stage its name
   */
  default void stageEnds(String stage) {}

  /**
   * A stage is done; not told of one that fails.
   *
   * @param stage its name
   * @param outcome what came of it: the record that the stage returns
   * @param seconds wall time
   */
  void stageDone(String stage, Record outcome, double seconds);

  /**
   * Something that a person would want to know before it costs time.
   *
   * @param line in words
   */
  default void notice(String line) {}

  /**
   * Something is not as it should be, and the run goes on.
   *
   * @param line what, and what the run makes of it
   */
  default void warning(String line) {}

  /** Shows the progress of the annotation. */
  AnnotationProgress annotationProgress();

  /** A listener that shows nothing. */
  RunListener QUIET =
      new RunListener() {
        @Override
        public void stageDone(String stage, Record outcome, double seconds) {}

        @Override
        public AnnotationProgress annotationProgress() {
          return AnnotationProgress.quiet();
        }
      };
}
