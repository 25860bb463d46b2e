package org.corpusstats.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.Mention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input and output on HDFS: a name node and a data node in this process. */
class HdfsIT {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));

  @TempDir private static Path folder;
  private static MiniDFSCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws IOException {
    Configuration settings = new Configuration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    cluster.waitActive();
    hdfs = cluster.getFileSystem();
    hdfs.mkdirs(new org.apache.hadoop.fs.Path("/over-mounts"));
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
  }

  @Test
  void runsAndAggregatesAreReadAndLeaveNothingBehind() throws IOException {
    write("/in/a.txt", "Ann met Bob.");
    write("/in/b.txt", "Bob is good. Ann is not.");
    String out = at("/out [1] é");
    Snapshot first = run(out);
    assertThat(first.location()).startsWith("hdfs://");
    assertThat(texts(first)).isEqualTo(2);
    assertThat(Runs.rows(first, Mention.TABLE)).hasSize(4);

    write("/in/c.txt", "Ann knows Bob.");
    Snapshot second = run(out);
    assertThat(texts(second)).isEqualTo(1);
    Snapshot aggregated = aggregateAgain(out);
    assertThat(Runs.rows(aggregated, Mention.TABLE)).isEqualTo(Runs.rows(second, Mention.TABLE));

    SnapshotFiles current = OutputFolder.currentFiles(hadoop(), out).orElseThrow();
    assertThat(current.id()).isEqualTo(aggregated.id());
    try (SparkSql sql = SparkSql.over(LocalSpark.session(), current)) {
      assertThat(sql.ask("SELECT name FROM " + Entity.TABLE.name() + " ORDER BY name").rows())
          .extracting(row -> row.text("name"))
          .containsExactly("Ann", "Bob");
    }
    assertThat(names(out))
        .contains("CURRENT", "_CORPUS_STATS", "manifest.json")
        .doesNotContain("LOCK", ".CURRENT.new", "latest", "_temporary", "_work");
  }

  /** As it is, and through a table of mounts. */
  @ParameterizedTest
  @ValueSource(strings = {"hdfs", "viewfs"})
  void readersAlwaysFindASnapshotWhileOthersArePublished(String scheme) throws Exception {
    hadoop().set("fs.viewfs.mounttable.mounted.link./over-mounts", at("/over-mounts"));
    String out =
        scheme.equals("hdfs") ? at("/published") : "viewfs://mounted/over-mounts/published";
    OutputFolder output = OutputFolder.open(LocalSpark.session(), out);
    output.create();
    output.publish(finished(output));
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<Set<String>> seen =
          reader.submit(
              () -> {
                Set<String> ids = new TreeSet<>();
                do {
                  ids.add(OutputFolder.currentFiles(hadoop(), out).orElseThrow().id());
                } while (!stop.get());
                return ids;
              });
      for (int i = 0; i < 60; i++) {
        output.publish(finished(output));
      }
      stop.set(true);
      assertThat(seen.get()).hasSizeGreaterThan(3);
    } catch (ExecutionException torn) {
      throw new AssertionError("a reader saw no whole snapshot", torn);
    } finally {
      reader.shutdownNow();
    }
  }

  @Test
  void oneRunHoldsTheFolder() {
    String out = at("/held");
    OutputFolder output = OutputFolder.open(LocalSpark.session(), out);
    output.create();
    OutputFolder other = OutputFolder.open(LocalSpark.session(), out);
    output.alone(
        () ->
            assertThatThrownBy(() -> other.alone(() -> "both"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(" is in use by "));
    assertThat(other.alone(() -> "one after the other")).isEqualTo("one after the other");
  }

  private static Snapshot run(String output) {
    return new CorpusPipeline(
            LocalSpark.session(), request(output), RunListener.QUIET, Clock.systemUTC())
        .run();
  }

  private static Snapshot aggregateAgain(String output) {
    return new AggregateAgain(
            LocalSpark.session(), request(output), RunListener.QUIET, Clock.systemUTC())
        .run();
  }

  private static RunRequest request(String output) {
    return new RunRequest(
        List.of(at("/in")),
        output,
        PipelineConfig.load(List.of(), List.of()),
        ANNOTATORS,
        RejectionLimit.NONE,
        DeletedFiles.DROP);
  }

  private static Snapshot finished(OutputFolder output) {
    Snapshot snapshot = output.newSnapshot(Instant.EPOCH);
    snapshot.writeText(SnapshotFiles.MANIFEST, "{}");
    return snapshot;
  }

  private static long texts(Snapshot snapshot) {
    return Manifest.of(snapshot.files()).counts().getOrDefault("texts_annotated_in_this_run", -1L);
  }

  /** The names of files and folders below a folder. */
  private static Set<String> names(String out) throws IOException {
    Set<String> names = new TreeSet<>();
    RemoteIterator<LocatedFileStatus> files =
        hdfs.listFiles(new org.apache.hadoop.fs.Path(out), true);
    while (files.hasNext()) {
      names.addAll(List.of(files.next().getPath().toUri().getPath().split("/")));
    }
    return names;
  }

  private static Configuration hadoop() {
    return LocalSpark.session().sparkContext().hadoopConfiguration();
  }

  private static String at(String path) {
    return cluster.getURI() + path;
  }

  private static void write(String path, String text) throws IOException {
    try (OutputStream out = hdfs.create(new org.apache.hadoop.fs.Path(path))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
