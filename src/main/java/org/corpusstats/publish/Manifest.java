package org.corpusstats.publish;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;

/**
 * What made a snapshot, written beside its tables as {@code manifest.json}.
 *
 * @param snapshot id of the snapshot
 * @param versions versions of the program, Spark, CoreNLP and Java
 * @param annotator what decided the annotations: models with SHA-256, properties, caps
 * @param fingerprint short name of that, and of the annotation store's folder
 * @param toneModel SHA-256 of the model of the tone towards mentions
 * @param configuration every setting as it was resolved
 * @param inputs what the user named
 * @param counts records, documents, texts annotated in this run …
 * @param tableRows rows of each table
 * @param stageSeconds wall time of each stage
 * @param tableSeconds wall time of each table of the statistics, all within the stage aggregate
 * @param tokensPerSecond speed of the annotation, 0 where nothing was annotated
 */
public record Manifest(
    String snapshot,
    Map<String, String> versions,
    Map<String, String> annotator,
    String fingerprint,
    String toneModel,
    Map<String, Object> configuration,
    Iterable<String> inputs,
    Map<String, Long> counts,
    Map<String, Long> tableRows,
    Map<String, Double> stageSeconds,
    Map<String, Double> tableSeconds,
    double tokensPerSecond) {

  private static final String FINGERPRINT = "annotator_fingerprint";
  private static final String INPUTS = "inputs";
  private static final String CONFIGURATION = "configuration";

  /** The fingerprint in a manifest that {@link #json} rendered. */
  public static String fingerprintIn(String json) {
    return ConfigFactory.parseString(json).getString(FINGERPRINT);
  }

  /** The inputs in a manifest that {@link #json} rendered. */
  public static List<String> inputsIn(String json) {
    return ConfigFactory.parseString(json).getStringList(INPUTS);
  }

  /** The configuration in a manifest that {@link #json} rendered. */
  public static Map<String, Object> configurationIn(String json) {
    return ConfigFactory.parseString(json).getObject(CONFIGURATION).unwrapped();
  }

  public String json() {
    Map<String, Object> all =
        Map.ofEntries(
            Map.entry("snapshot", snapshot),
            Map.entry("versions", versions),
            Map.entry("annotator", annotator),
            Map.entry(FINGERPRINT, fingerprint),
            Map.entry("tone_model_sha256", toneModel),
            Map.entry(CONFIGURATION, configuration),
            Map.entry(INPUTS, inputs),
            Map.entry("counts", counts),
            Map.entry("table_rows", tableRows),
            Map.entry("stage_seconds", stageSeconds),
            Map.entry("table_seconds", tableSeconds),
            Map.entry("annotated_tokens_per_second", tokensPerSecond));
    return ConfigValueFactory.fromMap(all).render(ConfigRenderOptions.concise().setFormatted(true))
        + "\n";
  }
}
