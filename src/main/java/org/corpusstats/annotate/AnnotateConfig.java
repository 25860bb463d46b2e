package org.corpusstats.annotate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of annotation: section {@code annotate} of the configuration.
 *
 * @param coreNlp what decides the annotations themselves
 * @param documentDeadlineSeconds a document that takes longer is rejected
 * @param partitionCharacters characters of text in one task, about 30 seconds of work
 * @param retryFailed whether texts that failed in an earlier run are tried again
 */
public record AnnotateConfig(
    CoreNlpConfig coreNlp,
    int documentDeadlineSeconds,
    int partitionCharacters,
    boolean retryFailed)
    implements Serializable {
  public static AnnotateConfig from(ConfigSection annotate) {
    return new AnnotateConfig(
        CoreNlpConfig.from(annotate),
        annotate.wholeNumber("document-deadline-seconds", 1, 86_400),
        annotate.wholeNumber("partition-characters", 1_000, 100_000_000),
        annotate.flag("retry-failed"));
  }
}
