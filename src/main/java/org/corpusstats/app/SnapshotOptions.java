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
import picocli.CommandLine.Option;

/** Options of commands that read a snapshot. */
final class SnapshotOptions {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is read.")
  private String output = "";

  Snapshot open(SparkSession spark) {
    Snapshot snapshot =
        OutputFolder.open(spark, output)
            .currentSnapshot()
            .orElseThrow(() -> new UserError("there is no snapshot in " + output + " yet"));
    SmallData.fit(spark, snapshot.sizeBytes(Document.TABLE));
    return snapshot;
  }

  /** The annotations that a snapshot was made from; none where they are no longer kept. */
  AnnotationStore annotations(SparkSession spark, Snapshot snapshot) {
    return OutputFolder.open(spark, output)
        .annotations(Manifest.of(snapshot.files()).annotatorFingerprint());
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
