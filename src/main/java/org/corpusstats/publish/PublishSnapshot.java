package org.corpusstats.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.core.Versions;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.tone.ToneModelFile;

/**
 * The stage publish: makes the tables of a run the current snapshot of the output folder, or of a
 * subcorpus in it ({@link OutputFolder#publish}).
 */
public final class PublishSnapshot {
  private PublishSnapshot() {}

  /**
   * Writes the views and the manifest beside the tables, removes the internal tables and replaces
   * the current snapshot, in this order; then older snapshots go.
   *
   * @param published the tables of a snapshot
   * @throws IllegalStateException where a record is neither a document nor a rejection, and no
   *     condition left it out
   */
  public static Published run(
      Workspace workspace,
      OutputFolder output,
      List<Table<?>> published,
      Origin origin,
      Effort effort,
      PublishConfig settings) {
    Snapshot snapshot = workspace.tables();
    checkNothingLost(snapshot, origin.documentsLeftOut());
    ViewsSql.write(snapshot, published);
    manifest(workspace, published, origin, effort).writeTo(snapshot);
    snapshot.discardWork();
    String warnings =
        Stream.of(output.publish(snapshot), output.prune(settings.keep()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return new Published(snapshot.id(), warnings.isEmpty() ? null : warnings);
  }

  private static void checkNothingLost(Snapshot snapshot, long leftOut) {
    long records = snapshot.count(CleanedRecord.TABLE);
    long documents = snapshot.count(Document.TABLE);
    long rejections = snapshot.count(Rejection.TABLE);
    if (records != documents + rejections + leftOut) {
      throw new IllegalStateException(
          records
              + " records read, but "
              + documents
              + " documents + "
              + rejections
              + " rejections"
              + (leftOut == 0 ? "" : " + " + leftOut + " left out"));
    }
  }

  private static long tokens(Snapshot snapshot) {
    return snapshot
        .read(Document.TABLE)
        .filter("is_representative")
        .agg(coalesce(sum("token_count"), lit(0L)))
        .first()
        .getLong(0);
  }

  private static Manifest manifest(
      Workspace workspace, List<Table<?>> published, Origin origin, Effort effort) {
    Snapshot snapshot = workspace.tables();
    Map<String, Long> rows = new TreeMap<>();
    published.forEach(table -> rows.put(table.name(), snapshot.count(table)));
    return new Manifest(
        snapshot.id(),
        workspace.spark().sparkContext().applicationId(),
        origin.subcorpus(),
        Map.of(
            "corpus_stats",
            Versions.OF_THIS_BUILD.corpusStats(),
            "spark",
            workspace.spark().version(),
            "corenlp",
            Versions.OF_THIS_BUILD.coreNlp(),
            Manifest.READING,
            CleanRecords.CODE_VERSION,
            "java",
            Runtime.version().toString()),
        origin.inputs(),
        origin.inputsListedMillis(),
        Map.of(
            "records_read",
            snapshot.count(CleanedRecord.TABLE),
            "tokens",
            tokens(snapshot),
            "texts_annotated_in_this_run",
            effort.texts(),
            "characters_annotated_in_this_run",
            effort.characters(),
            "tokens_annotated_in_this_run",
            effort.tokens(),
            Manifest.ANNOTATION_FILES,
            workspace.annotations().files().count()),
        rows,
        effort.stageSeconds(),
        effort.tableSeconds(),
        effort.tokensPerCoreSecond(),
        origin.configuration(),
        origin.fingerprint(),
        ToneModelFile.shippedSha256(),
        origin.annotator());
  }
}
