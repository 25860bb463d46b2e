package org.corpusstats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;

/**
 * The folder that a run writes to: the annotation store, the snapshots and the name of the current
 * one. A marker file tells it from folders that this program did not write, which it refuses.
 *
 * <p>Layout: {@code annotations/}, {@code snapshots/<id>/<table>/}, {@code CURRENT}, and on a local
 * disk {@code latest}, a symbolic link to the current snapshot. Used on the driver by one thread.
 */
public final class OutputFolder {
  private static final String MARKER = "_CORPUS_STATS";
  private static final String CURRENT = "CURRENT";
  private static final DateTimeFormatter SNAPSHOT_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;

  private OutputFolder(SparkSession spark, FileSystem files, Path root) {
    this.spark = spark;
    this.files = files;
    this.root = root;
  }

  /**
   * Opens a folder that may or may not exist yet; nothing is written.
   *
   * @throws UserError where it is a file, or holds files and no marker
   */
  public static OutputFolder open(SparkSession spark, String location) {
    try {
      Path path = new Path(location);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      // Checksum files of the local file system would be replaced apart from what they check.
      files.setWriteChecksum(false);
      OutputFolder folder = new OutputFolder(spark, files, files.makeQualified(path));
      folder.refuseForeignFolder(location);
      return folder;
    } catch (IllegalArgumentException | IOException e) {
      throw new UserError("cannot use output folder " + location + ": " + e.getMessage());
    }
  }

  private void refuseForeignFolder(String location) throws IOException {
    if (!files.exists(root) || files.exists(new Path(root, MARKER))) {
      return;
    }
    if (files.getFileStatus(root).isFile()) {
      throw new UserError("output folder " + location + " is a file");
    }
    if (files.listStatus(root).length > 0) {
      throw new UserError(
          "output folder "
              + location
              + " holds files that corpus-stats did not write; name an empty or new folder");
    }
  }

  /** Creates the folder and its marker where they are missing. */
  public void create() {
    try {
      Path marker = new Path(root, MARKER);
      if (!files.exists(marker)) {
        files.mkdirs(root);
        writeText(marker, "corpus-stats output, layout version 1\n");
      }
    } catch (IOException e) {
      throw new UserError("cannot create output folder " + root + ": " + e.getMessage());
    }
  }

  /** The full name of the folder, with its scheme. */
  public String location() {
    return root.toString();
  }

  /** Where annotations made with one fingerprint are kept. */
  public AnnotationStore annotations(String fingerprint) {
    return new AnnotationStore(spark, files, new Path(new Path(root, "annotations"), fingerprint));
  }

  /** A snapshot to write; nobody sees it before {@link #publish}. */
  public Snapshot newSnapshot(Instant now) {
    Path snapshots = new Path(root, "snapshots");
    String id = SNAPSHOT_ID.format(now);
    try {
      String free = id;
      for (int n = 2; files.exists(new Path(snapshots, free)); n++) {
        free = id + "-" + n;
      }
      Path folder = new Path(snapshots, free);
      files.mkdirs(folder);
      return new Snapshot(spark, this, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest complete snapshot. */
  public Optional<Snapshot> currentSnapshot() {
    Path current = new Path(root, CURRENT);
    try {
      if (!files.exists(current)) {
        return Optional.empty();
      }
      String id = readText(current).strip();
      return Optional.of(new Snapshot(spark, this, new Path(new Path(root, "snapshots"), id)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a finished snapshot the current one. Readers see the old one or this one: {@code CURRENT}
   * is replaced in one step. From then on nothing that fails takes it back.
   *
   * @return why {@code latest} does not lead to it on a local disk, in one line; empty where it
   *     does
   */
  public Optional<String> publish(Snapshot snapshot) {
    try {
      replace(new Path(root, CURRENT), snapshot.id() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!isLocal()) {
      return Optional.empty();
    }
    try {
      latest().leadTo(snapshot.id());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("latest does not lead to snapshot " + snapshot.id() + ": " + reason(e));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(failure.getMessage());
  }

  /** Removes a snapshot of a run that failed; the one that {@code CURRENT} names stays. */
  void discard(Snapshot snapshot) throws IOException {
    if (!currentSnapshot().map(Snapshot::id).equals(Optional.of(snapshot.id()))) {
      delete(new Path(snapshot.location()));
    }
  }

  /** Whether {@code latest} leads to a snapshot. */
  boolean isLatest(Snapshot snapshot) {
    return isLocal() && latest().leadsTo(snapshot.id());
  }

  private LatestLink latest() {
    return new LatestLink(java.nio.file.Path.of(root.toUri().getPath()));
  }

  boolean isLocal() {
    return "file".equals(files.getUri().getScheme());
  }

  void delete(Path path) throws IOException {
    files.delete(path, true);
  }

  void writeText(Path path, String text) throws IOException {
    try (FSDataOutputStream out = files.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  String readText(Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Renames over the old file where a rename is atomic; an object store's put is atomic itself. */
  private void replace(Path path, String text) throws IOException {
    if (isLocal()) {
      java.nio.file.Path target = java.nio.file.Path.of(path.toUri().getPath());
      java.nio.file.Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } else if ("hdfs".equals(files.getUri().getScheme())) {
      Path fresh = new Path(path.getParent(), "." + path.getName() + ".new");
      writeText(fresh, text);
      FileContext.getFileContext(files.getUri(), files.getConf())
          .rename(fresh, path, Options.Rename.OVERWRITE);
    } else {
      writeText(path, text);
    }
  }
}
