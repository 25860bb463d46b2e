package org.corpusstats.app;

import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.PublishedTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that read a snapshot. */
final class SnapshotOptions {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is read.")
  private String output = "";

  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "Another snapshot of that folder, by its id, or a subcorpus by its name.")
  private @Nullable String id;

  Snapshot open(SparkSession spark) {
    Snapshot snapshot = find(OutputFolder.open(spark, output));
    SmallData.fit(spark, snapshot.sizeBytes(Document.TABLE));
    return snapshot;
  }

  private Snapshot find(OutputFolder folder) {
    return id != null
        ? folder.snapshot(id)
        : folder
            .currentSnapshot()
            .orElseThrow(() -> new UserError("there is no snapshot in " + output + " yet"));
  }

  /** The annotations that a snapshot was made from; none where they are no longer kept. */
  AnnotationStore annotations(SparkSession spark, Snapshot snapshot) {
    return OutputFolder.open(spark, output)
        .annotations(Manifest.of(snapshot).annotatorFingerprint());
  }

  /**
   * @throws UserError for a name that is no published table
   */
  static Table<?> table(String name) {
    return PublishedTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "there is no table "
                        + name
                        + "; tables are "
                        + String.join(
                            ", ",
                            PublishedTables.ALL.stream().map(Table::name).sorted().toList())));
  }
}
