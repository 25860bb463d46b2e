package org.corpusstats.publish;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;

/**
 * What made a snapshot: {@code manifest.json} beside its tables, whose keys are these names in
 * snake_case.
 *
 * @param snapshot id of the snapshot
 * @param runId what the log of the run calls it: Spark's id of the application; null in snapshots
 *     of versions that did not say it
 * @param subcorpus what it is restricted to; null where it holds the whole corpus
 * @param versions versions of the program, Spark, CoreNLP and Java
 * @param inputs what the user named
 * @param inputsListedMillis when their files were listed, in milliseconds since 1970-01-01 UTC
 * @param counts records, tokens as in the table corpus, texts annotated in this run …
 * @param tableRows rows of each table: of documents and rejections, too
 * @param stageSeconds wall time of each stage
 * @param tableSeconds wall time of each table of the statistics, all within the stage aggregate
 * @param annotatedTokensPerCoreSecond speed of the annotation on one core, without the loading of
 *     models; 0 where nothing was annotated
 * @param configuration every setting as it was resolved
 * @param annotatorFingerprint short name of the annotator, and of the annotation store's folder
 * @param toneModelSha256 SHA-256 of the model of the tone towards mentions
 * @param annotator what decided the annotations: models with SHA-256, properties, caps
 */
public record Manifest(
    String snapshot,
    @Nullable String runId,
    @Nullable Subcorpus subcorpus,
    Map<String, String> versions,
    List<String> inputs,
    long inputsListedMillis,
    Map<String, Long> counts,
    Map<String, Long> tableRows,
    Map<String, Double> stageSeconds,
    Map<String, Double> tableSeconds,
    double annotatedTokensPerCoreSecond,
    Map<String, Object> configuration,
    String annotatorFingerprint,
    String toneModelSha256,
    Map<String, String> annotator) {
  /** Among the versions: that of the code that reads and cleans. */
  public static final String READING = "reading";

  /** Among the counts: of files in the annotation store, when the snapshot was published. */
  public static final String ANNOTATION_FILES = "annotation_files";

  private static final String FILE = SnapshotFiles.MANIFEST;

  /** Added after the first snapshots were written: those are of whole corpora and unknown runs. */
  private static final List<String> ADDED = List.of("subcorpus", "run_id");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Reads the manifest of a published snapshot; keys that this version does not know are left out.
   *
   * @throws UserError where it is no manifest, or one of a version that wrote less
   */
  public static Manifest of(SnapshotFiles snapshot) {
    try {
      return parse(snapshot.readText(FILE));
    } catch (IOException | UncheckedIOException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UserError("cannot read " + FILE + " of snapshot " + snapshot.id() + ": " + reason);
    }
  }

  static Manifest parse(String json) throws IOException {
    JsonNode keys = JSON.readTree(json);
    if (keys instanceof ObjectNode older) {
      ADDED.stream().filter(key -> !older.has(key)).forEach(older::putNull);
      return JSON.treeToValue(older, Manifest.class);
    }
    return JSON.readValue(json, Manifest.class);
  }

  /** The settings of a section of the configuration; none where it has no such section. */
  public Map<?, ?> settings(String section) {
    return configuration.get(section) instanceof Map<?, ?> settings ? settings : Map.of();
  }

  /**
   * Settings by which the same documents would be counted otherwise in another snapshot, such as
   * {@code aggregate.tone}, in alphabetical order.
   */
  public List<String> otherSettings(Manifest other) {
    return Stream.of("template", "resolve", "aggregate")
        .flatMap(section -> others(section, settings(section), other.settings(section)))
        .sorted()
        .toList();
  }

  private static Stream<String> others(String section, Map<?, ?> here, Map<?, ?> there) {
    return Stream.concat(here.keySet().stream(), there.keySet().stream())
        .distinct()
        .filter(key -> !Objects.equals(here.get(key), there.get(key)))
        .map(key -> section + "." + key);
  }

  void writeTo(Snapshot snapshot) {
    snapshot.writeText(FILE, json());
  }

  String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
