package org.corpusstats.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.pipeline.subcorpus.SubcorpusRequest;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;

/** Runs the pipeline on the shared session and reads what it published. */
public final class Runs {
  private Runs() {}

  public static Snapshot run(
      Path input, Path output, AnnotatorFactory annotators, String... settings) {
    return run(input, output, annotators, RejectionLimit.NONE, settings);
  }

  public static Snapshot run(
      Path input,
      Path output,
      AnnotatorFactory annotators,
      RejectionLimit mostRejections,
      String... settings) {
    return run(request(input, output, annotators, mostRejections, settings), RunListener.QUIET);
  }

  static Snapshot run(
      Path input,
      Path output,
      AnnotatorFactory annotators,
      RunListener listener,
      String... settings) {
    return run(request(input, output, annotators, RejectionLimit.NONE, settings), listener);
  }

  /** New tables from the current snapshot of an output folder. */
  public static Snapshot aggregateAgain(
      Path output, AnnotatorFactory annotators, String... settings) {
    return aggregateAgain(output, annotators, RunListener.QUIET, settings);
  }

  static Snapshot aggregateAgain(
      Path output, AnnotatorFactory annotators, RunListener listener, String... settings) {
    RunRequest request = request(output, output, annotators, RejectionLimit.NONE, settings);
    return new AggregateAgain(LocalSpark.session(), request, listener, Clock.systemUTC()).run();
  }

  /** Annotates the documents of the current snapshot of an output folder. */
  static Annotated annotateAgain(Path output, AnnotatorFactory annotators) {
    RunRequest request = request(output, output, annotators, RejectionLimit.NONE);
    return new AnnotateAgain(LocalSpark.session(), request, RunListener.QUIET, Clock.systemUTC())
        .run();
  }

  /** A snapshot of the documents that a condition selects. */
  public static Snapshot subcorpus(
      Path output, AnnotatorFactory annotators, String name, String condition, String... settings) {
    return part(output, annotators, name, condition, settings).run();
  }

  static SubcorpusRun part(
      Path output, AnnotatorFactory annotators, String name, String condition, String... settings) {
    return new SubcorpusRun(
        LocalSpark.session(),
        request(output, output, annotators, RejectionLimit.NONE, settings),
        SubcorpusRequest.of(name, condition),
        RunListener.QUIET,
        Clock.systemUTC());
  }

  private static Snapshot run(RunRequest request, RunListener listener) {
    return new CorpusPipeline(LocalSpark.session(), request, listener, Clock.systemUTC()).run();
  }

  /** A run that keeps the documents of files which are no longer there. */
  static Snapshot runAndKeep(
      Path input,
      Path output,
      AnnotatorFactory annotators,
      RunListener listener,
      String... settings) {
    return run(
        request(input, output, annotators, RejectionLimit.NONE, DeletedFiles.KEEP, settings),
        listener);
  }

  /** What is asked for by a run without limits other than one of rejections. */
  public static RunRequest request(
      Path input,
      Path output,
      AnnotatorFactory annotators,
      RejectionLimit mostRejections,
      String... settings) {
    return request(input, output, annotators, mostRejections, DeletedFiles.DROP, settings);
  }

  private static RunRequest request(
      Path input,
      Path output,
      AnnotatorFactory annotators,
      RejectionLimit mostRejections,
      DeletedFiles deleted,
      String... settings) {
    return new RunRequest(
        List.of(input.toString()),
        output.toString(),
        PipelineConfig.load(List.of(), Arrays.asList(settings)),
        annotators,
        mostRejections,
        deleted);
  }

  /** All rows of a table as text, in an order of their own. */
  public static List<String> rows(Snapshot snapshot, Table<?> table) {
    return snapshot.read(table).collectAsList().stream().map(Row::toString).sorted().toList();
  }

  /** All rows of all tables that are published, by name. */
  static Map<String, List<String>> tables(Snapshot snapshot) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (Table<?> table : PublishedTables.ALL) {
      tables.put(table.name(), rows(snapshot, table));
    }
    return tables;
  }

  /** All rows of a table as records, in order of their key. */
  public static <R extends Record> List<R> records(Snapshot snapshot, Table<R> table) {
    String[] key = table.key().toArray(String[]::new);
    List<R> records = new ArrayList<>();
    var rows = snapshot.read(table);
    var sorted = key.length == 0 ? rows : rows.sort(key[0], Arrays.copyOfRange(key, 1, key.length));
    for (Row row : sorted.collectAsList()) {
      records.add(table.codec().fromRow(row));
    }
    return records;
  }

  /** Writes files below a folder: path and content by turns. */
  public static Path corpus(Path folder, Map<String, String> contents) throws IOException {
    for (Map.Entry<String, String> file : contents.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }
}
