package org.corpusstats.pipeline;

import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.annotate.CollectAnnotations;
import org.corpusstats.annotate.template.TemplateConfig;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.clean.CleanedBefore;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.publish.Origin;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Rejection;

/**
 * Stands for the stages read, clean and annotate where their work is taken over from a published
 * snapshot and its annotations: the inputs are not read and may be gone.
 *
 * @param before the snapshot
 * @param otherAnnotators what differs where others annotated it than those that are asked for
 * @param origin what new tables from it are made from
 */
record ReuseDocuments(Snapshot before, Optional<String> otherAnnotators, Origin origin) {
  /** Sections of the configuration whose stages run again. */
  private static final List<String> AGAIN = List.of("template", "resolve", "aggregate", "publish");

  /** The section that also counts where the documents are annotated by others than before. */
  private static final String ANNOTATE = "annotate";

  /**
   * Of the current snapshot, which may have been annotated by others than the request asks for: see
   * {@link #otherAnnotators}.
   *
   * @throws UserError where there is none, or one that is damaged
   */
  static ReuseDocuments of(OutputFolder output, RunRequest request) {
    LastSnapshot last = LastSnapshot.of(current(output, request));
    Snapshot before = last.tables();
    Manifest manifest = last.manifest();
    Origin asked = request.origin(manifest.inputsListedMillis());
    last.flaw()
        .ifPresent(
            flaw -> {
              throw new UserError(flaw + "; run makes a new snapshot");
            });
    KeynessGroup.of(request.config()).checkHeld(before);
    Map<String, Object> configuration = new TreeMap<>(manifest.configuration());
    for (String section : AGAIN) {
      configuration.put(section, Objects.requireNonNull(asked.configuration().get(section)));
    }
    Optional<String> others = AnnotatorChange.between(manifest, asked.annotator());
    if (others.isPresent()) {
      configuration.put(ANNOTATE, Objects.requireNonNull(asked.configuration().get(ANNOTATE)));
    }
    return new ReuseDocuments(
        before,
        others,
        new Origin(
            null,
            manifest.inputs(),
            manifest.inputsListedMillis(),
            configuration,
            asked.annotator(),
            asked.fingerprint()));
  }

  /** The error where these documents would have to be annotated first. */
  UserError madeByOthers(String advice) {
    return new UserError(
        "snapshot %s was made by other annotators; %s (%s)"
            .formatted(before.id(), advice, otherAnnotators.orElseThrow()));
  }

  /**
   * The current snapshot.
   *
   * @throws UserError where there is none
   */
  static Snapshot current(OutputFolder output, RunRequest request) {
    return output
        .currentSnapshot()
        .orElseThrow(() -> new UserError("there is no snapshot in " + request.output() + " yet"));
  }

  /** How copies were looked for, which decides how those of a part are grouped. */
  CopiesConfig copies() {
    return CopiesConfig.from(
        new ConfigSection(ConfigValueFactory.fromMap(origin.configuration()).toConfig(), "clean"));
  }

  /** Writes what clean and annotate would write. */
  Cleaned run(Workspace workspace, TemplateConfig templates) {
    clean(workspace.tables());
    CollectAnnotations.run(workspace, templates);
    return CleanRecords.count(workspace.tables());
  }

  /** Writes what read and clean would write. */
  void clean(Snapshot tables) {
    Dataset<Row> documents = before.read(Document.TABLE);
    tables.write(CleanedRecord.TABLE, CleanedBefore.from(documents, before.read(Rejection.TABLE)));
    tables.write(AcceptedDocument.TABLE, documents);
    tables.write(ListedFile.TABLE, before.read(ListedFile.TABLE));
  }
}
