package org.corpusstats.publish;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;

/**
 * What made a snapshot, written beside its tables as {@code manifest.json}.
 *
 * @param snapshot id of the snapshot
 * @param versions versions of the program, Spark, CoreNLP and Java
 * @param annotator what decided the annotations: models with SHA-256, properties, caps
 * @param fingerprint short name of that, and of the annotation store's folder
 * @param configuration every setting as it was resolved
 * @param inputs what the user named
 * @param counts records, documents, texts annotated in this run …
 * @param tableRows rows of each table
 * @param stageSeconds wall time of each stage
 * @param tokensPerSecond speed of the annotation, 0 where nothing was annotated
 */
public record Manifest(
    String snapshot,
    Map<String, String> versions,
    Map<String, String> annotator,
    String fingerprint,
    Map<String, Object> configuration,
    Iterable<String> inputs,
    Map<String, Long> counts,
    Map<String, Long> tableRows,
    Map<String, Double> stageSeconds,
    double tokensPerSecond) {

  public String json() {
    Map<String, Object> all =
        Map.of(
            "snapshot", snapshot,
            "versions", versions,
            "annotator", annotator,
            "annotator_fingerprint", fingerprint,
            "configuration", configuration,
            "inputs", inputs,
            "counts", counts,
            "table_rows", tableRows,
            "stage_seconds", stageSeconds,
            "annotated_tokens_per_second", tokensPerSecond);
    return ConfigValueFactory.fromMap(all).render(ConfigRenderOptions.concise().setFormatted(true))
        + "\n";
  }
}
