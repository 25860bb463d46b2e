package org.corpusstats.annotate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of annotation: section {@code annotate} of the configuration.
 *
 * @param engine what runs the models
 * @param fineGrainedNames whether the gazetteers refine names to countries, cities, ideologies …
 * @param caps which sentences are not annotated, or not in full
 * @param documentDeadlineSeconds a document that takes longer is rejected
 * @param partitionCharacters characters of text in one task
 * @param retryFailed whether texts that failed in an earlier run are tried again
 */
public record AnnotateConfig(
    Engine engine,
    boolean fineGrainedNames,
    AnnotationCaps caps,
    int documentDeadlineSeconds,
    int partitionCharacters,
    boolean retryFailed)
    implements Serializable {
  /** The engines, which all give the same annotations. */
  public enum Engine {
    /** CoreNLP's own code. */
    STOCK,
    /** Our own code, with CoreNLP's models. */
    FAST
  }

  public static AnnotateConfig from(ConfigSection annotate) {
    return new AnnotateConfig(
        annotate.choice("engine", Engine.class),
        annotate.flag("fine-grained-names"),
        AnnotationCaps.from(annotate),
        annotate.wholeNumber("document-deadline-seconds", 1, 86_400),
        annotate.wholeNumber("partition-characters", 1_000, 100_000_000),
        annotate.flag("retry-failed"));
  }
}
