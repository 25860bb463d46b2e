package org.corpusstats.publish;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a snapshot are made from, and by what settings.
 *
 * @param subcorpus what they are restricted to; null for a whole corpus
 * @param inputs what the user named
 * @param inputsListedMillis when their files were listed, in milliseconds since 1970-01-01 UTC
 * @param configuration every setting as it was resolved
 * @param annotator what decides the annotations: models with SHA-256, properties, caps
 * @param fingerprint short name of that, and of the annotation store's folder
 */
public record Origin(
    @Nullable Subcorpus subcorpus,
    List<String> inputs,
    long inputsListedMillis,
    Map<String, Object> configuration,
    SortedMap<String, String> annotator,
    String fingerprint) {

  /** The same, restricted to a part of the corpus. */
  public Origin restrictedTo(Subcorpus part) {
    return new Origin(part, inputs, inputsListedMillis, configuration, annotator, fingerprint);
  }

  /** How many documents of the input it is not made from. */
  long documentsLeftOut() {
    return subcorpus == null ? 0 : subcorpus.documentsLeftOut();
  }
}
