package org.corpusstats.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.ShowTable;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input and output in an object store, which renames by copying and knows no links. */
class S3IT {
  /** A bucket as it is, and one whose client makes no use of conditional puts. */
  private static final String BUCKET = "texts";

  private static final String UNCONDITIONAL = "unconditional";

  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));

  @TempDir private static Path folder;
  private static S3Server server;
  private static String in;
  private static String out;
  private static Snapshot unfinished;
  private static Snapshot first;
  private static List<String> endsOfTwo;
  private static Snapshot last;

  /** Two runs at the same time, then one that died, then one of one more document. */
  @BeforeAll
  static void runs() throws Exception {
    server = S3Server.start(folder, List.of(BUCKET, UNCONDITIONAL));
    reach(server);
    in = at(BUCKET, "in");
    out = at(BUCKET, "out");
    write(in + "/a.txt", "Ann met Bob.");
    write(in + "/b.txt", "Bob is good. Ann is not.");
    endsOfTwo = together(2, () -> run(out).id());
    OutputFolder output = OutputFolder.open(LocalSpark.session(), out);
    first = output.currentSnapshot().orElseThrow();
    unfinished = leftByADeadRun(output);
    write(in + "/c.txt", "Ann knows Bob.");
    last = run(out);
  }

  private static void reach(S3Server server) {
    Configuration hadoop = hadoop();
    hadoop.set("fs.s3a.endpoint", server.endpoint());
    hadoop.set("fs.s3a.endpoint.region", "us-east-1");
    hadoop.set("fs.s3a.path.style.access", "true");
    hadoop.set("fs.s3a.access.key", "any");
    hadoop.set("fs.s3a.secret.key", "any");
    hadoop.set("fs.s3a.bucket." + UNCONDITIONAL + ".create.conditional.enabled", "false");
  }

  /** An unfinished snapshot, a file of a task, and a lock whose holder has ended. */
  private static Snapshot leftByADeadRun(OutputFolder output) throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    String lock = output.alone(() -> text(out + "/LOCK"));
    Snapshot left = output.newSnapshot(Instant.EPOCH);
    left.writeText("part-0.parquet", "");
    write(out + "/annotations/f1/_temporary/0/part-0.parquet", "");
    write(out + "/LOCK", lock.replaceFirst("process=\\d+", "process=" + ended.pid()));
    return left;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void onlyNewTextsAreAnnotated() {
    assertThat(texts(first)).isEqualTo(2);
    assertThat(texts(last)).isEqualTo(1);
  }

  @Test
  void ofTwoRunsAtTheSameTimeOneIsRefusedInOneLine() {
    assertThat(endsOfTwo)
        .filteredOn(end -> end.contains(" is in use by "))
        .singleElement()
        .asString()
        .hasLineCount(1);
    assertThat(endsOfTwo).hasSize(2).contains(first.id());
  }

  @Test
  void tablesEqualThoseOfALocalFolder() {
    assertThat(last.location()).startsWith("s3a://");
    Snapshot local = run(folder.resolve("local").toString());
    for (Table<?> table : PublishedTables.ALL) {
      assertThat(Runs.rows(last, table)).as(table.name()).isEqualTo(Runs.rows(local, table));
    }
  }

  @Test
  void whatADeadRunLeftKeepsNobodyOutAndIsSweptAndNothingElseIsLeft() throws IOException {
    assertThat(names(out))
        .contains("CURRENT", "_CORPUS_STATS", "manifest.json", first.id(), last.id())
        .doesNotContain(unfinished.id(), "LOCK", ".CURRENT.new", "latest", "_temporary", "_work");
  }

  @Test
  void readersSeeWholeSnapshotsWhileOthersArePublished() throws Exception {
    OutputFolder output = OutputFolder.open(LocalSpark.session(), out);
    Future<Set<String>> seen = inTheBackground(S3IT::published);
    while (!seen.isDone()) {
      output.publish(first);
      output.publish(last);
    }
    assertThat(seen.get()).containsExactlyInAnyOrder(first.id(), last.id());
    assertThat(text(out + "/CURRENT")).isEqualTo(last.id() + "\n");
  }

  /** The ids that a reader finds, whose tables it has asked at least once. */
  private static Set<String> published() {
    Set<String> ids = new TreeSet<>();
    assertThat(answer()).isIn("2 documents, 4 mentions", "3 documents, 6 mentions");
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (ids.size() < 2 && Instant.now().isBefore(end)) {
      ids.add(OutputFolder.currentFiles(hadoop(), out).orElseThrow().id());
    }
    return ids;
  }

  /** What {@code sql} and {@code show} find in the current snapshot. */
  private static String answer() {
    SnapshotFiles current = OutputFolder.currentFiles(hadoop(), out).orElseThrow();
    try (SparkSql sql = SparkSql.over(LocalSpark.session(), current)) {
      assertThat(ShowTable.of(sql, Entity.TABLE, 20, 80)).contains("Ann", "Bob");
      return "%d documents, %d mentions"
          .formatted(rows(sql, Document.TABLE), rows(sql, Mention.TABLE));
    }
  }

  private static int rows(SparkSql sql, Table<?> table) {
    return sql.ask("SELECT * FROM " + table.name()).rows().size();
  }

  @ParameterizedTest
  @ValueSource(strings = {BUCKET, UNCONDITIONAL})
  void ofManyThatComeAtOnceOneGetsTheFolderWhateverTheClientKnows(String bucket) throws Exception {
    OutputFolder output = OutputFolder.open(LocalSpark.session(), at(bucket, "many"));
    output.create();
    CountDownLatch refused = new CountDownLatch(5);
    List<String> ends =
        together(
            6,
            () -> {
              try {
                return OutputFolder.open(LocalSpark.session(), output.location())
                    .alone(() -> untilAllAre(refused));
              } catch (UserError inUse) {
                refused.countDown();
                throw inUse;
              }
            });
    assertThat(ends)
        .satisfiesOnlyOnce(end -> assertThat(end).isEqualTo("held it"))
        .filteredOn(end -> end.contains(" is in use by "))
        .hasSize(5);
  }

  private static String untilAllAre(CountDownLatch refused) {
    try {
      return refused.await(1, TimeUnit.MINUTES) ? "held it" : "others did not ask";
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What each of several says at the end, or why it is refused. */
  private static List<String> together(int count, Callable<String> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<String> ends = new ArrayList<>();
      for (Future<String> end : threads.invokeAll(Collections.nCopies(count, work))) {
        try {
          ends.add(end.get());
        } catch (ExecutionException refused) {
          assertThat(refused.getCause()).isInstanceOf(UserError.class);
          ends.add(Objects.requireNonNull(refused.getCause()).getMessage());
        }
      }
      return ends;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Future<T> inTheBackground(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<T> result = thread.submit(work);
    thread.shutdown();
    return result;
  }

  private static Snapshot run(String output) {
    RunRequest request =
        new RunRequest(
            List.of(in),
            output,
            PipelineConfig.load(List.of(), List.of()),
            ANNOTATORS,
            RejectionLimit.NONE,
            DeletedFiles.DROP);
    return new CorpusPipeline(LocalSpark.session(), request, RunListener.QUIET, Clock.systemUTC())
        .run();
  }

  private static long texts(Snapshot snapshot) {
    return Manifest.of(snapshot.files()).counts().getOrDefault("texts_annotated_in_this_run", -1L);
  }

  /** The names of objects, and of the folders that they seem to be in. */
  private static Set<String> names(String out) throws IOException {
    Set<String> names = new TreeSet<>();
    RemoteIterator<LocatedFileStatus> files = store(out).listFiles(path(out), true);
    while (files.hasNext()) {
      names.addAll(List.of(files.next().getPath().toUri().getPath().split("/")));
    }
    return names;
  }

  private static String text(String object) {
    try (FSDataInputStream in = store(object).open(path(object))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String object, String text) {
    try (OutputStream out = store(object).create(path(object))) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSystem store(String object) throws IOException {
    return path(object).getFileSystem(hadoop());
  }

  private static org.apache.hadoop.fs.Path path(String object) {
    return new org.apache.hadoop.fs.Path(object);
  }

  private static Configuration hadoop() {
    return LocalSpark.session().sparkContext().hadoopConfiguration();
  }

  private static String at(String bucket, String key) {
    return "s3a://" + bucket + "/" + key;
  }
}
