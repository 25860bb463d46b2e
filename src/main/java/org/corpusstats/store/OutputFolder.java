package org.corpusstats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;

/**
 * The folder that a run writes to: the annotation store, the snapshots and the name of the current
 * one. A marker file tells it from folders that this program did not write, which it refuses.
 *
 * <p>Layout: {@code annotations/}, {@code snapshots/<id>/<table>/}, {@code CURRENT}, and on a local
 * disk {@code latest}, a symbolic link to the current snapshot; {@code LOCK} while a run writes. A
 * subcorpus has the same once more in {@code subcorpora/<name>/}, without annotations: whatever
 * asks for the current snapshot of the folder never sees it. Used on the driver by one thread.
 */
public final class OutputFolder {
  private static final String MARKER = "_CORPUS_STATS";
  private static final String LAYOUT = "corpus-stats output, layout version 1";
  private static final DateTimeFormatter SNAPSHOT_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final SparkSession spark;
  private final StoreFiles files;
  private Optional<FolderLock> lock = Optional.empty();

  private OutputFolder(SparkSession spark, StoreFiles files) {
    this.spark = spark;
    this.files = files;
  }

  /**
   * Opens a folder that may or may not exist yet; nothing is written.
   *
   * @throws UserError where it is a file, or holds files and no marker
   */
  public static OutputFolder open(SparkSession spark, String location) {
    return new OutputFolder(spark, files(spark.sparkContext().hadoopConfiguration(), location));
  }

  /**
   * The files of the newest complete snapshot, for readers that need no Spark.
   *
   * @param hadoop says how file systems are reached
   * @throws UserError as {@link #open} does
   */
  public static Optional<SnapshotFiles> currentFiles(Configuration hadoop, String location) {
    StoreFiles files = files(hadoop, location);
    return new CurrentSnapshot(files).id().map(id -> new SnapshotFiles(files, id));
  }

  /**
   * The files of any complete snapshot.
   *
   * @param idOrName id of a snapshot of the whole corpus, or name of a subcorpus, whose current
   *     snapshot it is
   * @throws UserError also where there is no such; the message says what there is
   */
  public static SnapshotFiles files(Configuration hadoop, String location, String idOrName) {
    return new NamedSnapshots(files(hadoop, location)).get(idOrName);
  }

  private static StoreFiles files(Configuration hadoop, String location) {
    try {
      Path path = new Path(location);
      FileSystem system = path.getFileSystem(hadoop);
      // Checksum files of the local file system would be replaced apart from what they check.
      system.setWriteChecksum(false);
      Path root = system.makeQualified(path);
      refuseForeignFolder(system, root, location);
      return new StoreFiles(system, root);
    } catch (IOException e) {
      throw new UserError("cannot use output folder " + location + ": " + StoreFiles.said(e));
    } catch (IllegalArgumentException e) {
      throw new UserError("cannot use output folder " + location + ": " + e.getMessage());
    } catch (UnsupportedOperationException e) {
      // Hadoop asks who the user is in a way that newer Java does not support (HADOOP-19212).
      throw new UserError(
          "Spark's Hadoop does not run on Java "
              + Runtime.version().feature()
              + " ("
              + e.getMessage()
              + "); install a JDK 17 or 21",
          e);
    }
  }

  private static void refuseForeignFolder(FileSystem system, Path root, String location)
      throws IOException {
    if (!system.exists(root)) {
      return;
    }
    StoreFiles files = new StoreFiles(system, root);
    if (files.exists(marker(files))) {
      refuseOtherLayout(files);
      return;
    }
    if (system.getFileStatus(root).isFile()) {
      throw new UserError("output folder " + location + " is a file");
    }
    if (system.listStatus(root).length > 0) {
      throw new UserError(
          "output folder "
              + location
              + " holds files that corpus-stats did not write; name an empty or new folder");
    }
  }

  private static void refuseOtherLayout(StoreFiles files) {
    String found = files.readText(marker(files)).strip();
    // Empty: a run died, or the disk was full, before the word was written.
    if (!found.isEmpty() && !found.equals(LAYOUT)) {
      throw new UserError(
          "output folder "
              + files.root()
              + " is of another version of corpus-stats: its file "
              + MARKER
              + " says '"
              + found.lines().findFirst().orElse("")
              + "', and this version writes '"
              + LAYOUT
              + "'; use the other version, or write to a new folder");
    }
  }

  private static Path marker(StoreFiles files) {
    return new Path(files.root(), MARKER);
  }

  /** Creates the folder and its marker where they are missing. */
  public void create() {
    try {
      Path marker = marker(files);
      if (!files.exists(marker) || files.readText(marker).isBlank()) {
        files.makeFolder(files.root());
        files.writeText(marker, LAYOUT + "\n");
      }
    } catch (UncheckedIOException e) {
      throw new UserError("cannot create output folder " + location() + ": " + e.getMessage());
    }
  }

  /** Removes the folder with all that it holds. */
  public void remove() {
    files.delete(files.root());
  }

  /**
   * Does work while no other run may write to the folder, which exists. Whoever only reads needs no
   * such care. What runs that died left there is removed first.
   *
   * @throws UserError where another run holds the folder
   */
  public <T> T alone(Supplier<T> work) {
    try (FolderLock taken = FolderLock.take(files.system(), files.root())) {
      lock = Optional.of(taken);
      new Leftovers(files).remove();
      return work.get();
    } finally {
      lock = Optional.empty();
    }
  }

  /** The full name of the folder, with its scheme. */
  public String location() {
    return files.root().toString();
  }

  /** Where annotations made with one fingerprint are kept. */
  public AnnotationStore annotations(String fingerprint) {
    return new AnnotationStore(spark, files, fingerprint);
  }

  /**
   * A snapshot to write; nobody sees it before {@link #publish}. Two never share a name: whoever
   * holds the folder ({@link #alone}) is the only one to make any, which counts for more than how a
   * file system makes folders. Object stores have none that only one of two could make.
   */
  public Snapshot newSnapshot(Instant now) {
    String id = SNAPSHOT_ID.format(now);
    String free = id;
    for (int n = 2; files.exists(files.snapshot(free)); n++) {
      free = id + "-" + n;
    }
    files.makeFolder(files.snapshot(free));
    return new Snapshot(spark, files, free);
  }

  /**
   * The part of the folder that belongs to a subcorpus, whose snapshots come one after the other as
   * those of the whole corpus do.
   */
  public OutputFolder subcorpus(String name) {
    OutputFolder part = new OutputFolder(spark, files.subcorpus(name));
    part.lock = lock;
    return part;
  }

  /** Why {@code CURRENT} leads to no snapshot, in one line; empty where it does or is not there. */
  public Optional<String> flaw() {
    return new CurrentSnapshot(files).flaw();
  }

  /** The id of the newest complete snapshot; empty where {@code CURRENT} leads to none. */
  public Optional<String> currentId() {
    CurrentSnapshot current = new CurrentSnapshot(files);
    return current.named().filter(id -> current.leads());
  }

  /** Whether there are complete snapshots, though {@code CURRENT} is not there to name one. */
  public boolean lostItsCurrent() {
    return new CurrentSnapshot(files).named().isEmpty() && !SnapshotFiles.complete(files).isEmpty();
  }

  /**
   * The newest complete snapshot; empty where there is none yet.
   *
   * @throws UserError where {@code CURRENT} leads to none: {@link #flaw}
   */
  public Optional<Snapshot> currentSnapshot() {
    return new CurrentSnapshot(files).id().map(id -> new Snapshot(spark, files, id));
  }

  /**
   * Makes a finished snapshot the current one. Readers see the old one or this one: {@code CURRENT}
   * is replaced in one step. From then on nothing that fails takes it back.
   *
   * @return why {@code latest} does not lead to it on a local disk, in one line; empty where it
   *     does
   */
  public Optional<String> publish(Snapshot snapshot) {
    lock.ifPresent(FolderLock::check);
    new CurrentSnapshot(files).replace(snapshot.id());
    if (!files.isLocal()) {
      return Optional.empty();
    }
    try {
      LatestLink.of(files).leadTo(snapshot.id());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("latest does not lead to snapshot " + snapshot.id() + ": " + reason(e));
    }
  }

  /**
   * Removes the oldest complete snapshots; never the current one.
   *
   * @param keep how many stay, with the current one; at least 1
   * @return which could not be removed, in one line; empty where all could
   */
  public Optional<String> prune(int keep) {
    try {
      lock.ifPresent(FolderLock::check);
      return new OldSnapshots(files).prune(keep);
    } catch (UserError | UncheckedIOException e) {
      // The new snapshot is published: what fails from then on is no failure of the run.
      return Optional.of("cannot remove older snapshots: " + e.getMessage());
    }
  }

  /** The complete snapshots beside the current one, each with its size, in one line. */
  public String olderSnapshots() {
    return new OldSnapshots(files).sizes();
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(failure.getMessage());
  }
}
