package org.corpusstats.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.corpusstats.table.Table;

/**
 * Where the files of one snapshot are, and what stands in them without a query: readers of a
 * published snapshot need no Spark. Immutable.
 */
public final class SnapshotFiles {
  /** The text file that is written when all tables are. */
  public static final String MANIFEST = "manifest.json";

  static final String WORK = "_work";

  private final StoreFiles files;
  private final Path folder;

  SnapshotFiles(StoreFiles files, String id) {
    this.files = files;
    this.folder = files.snapshot(id);
  }

  /** The ids of the complete snapshots of a folder or subcorpus, oldest first. */
  static List<String> complete(StoreFiles files) {
    return files.foldersIn(files.snapshots()).stream()
        .filter(id -> new SnapshotFiles(files, id).isComplete())
        .toList();
  }

  /** The time of the run in UTC, as in {@code 20260131T235959Z}. */
  public String id() {
    return folder.getName();
  }

  /**
   * The snapshot of the same output folder that was the current one before this: the newest
   * complete one among the older.
   */
  public Optional<SnapshotFiles> before() {
    return files.foldersIn(folder.getParent()).stream()
        .filter(other -> other.compareTo(id()) < 0)
        .filter(other -> new SnapshotFiles(files, other).hasManifest())
        .max(Comparator.naturalOrder())
        .map(other -> new SnapshotFiles(files, other));
  }

  /** The folder of the tables, with the scheme of the file system. */
  public String location() {
    return folder.toString();
  }

  /** Where a table's files are, with the scheme of the file system. */
  public String location(Table<?> table) {
    return path(table).toString();
  }

  /** Where the annotations of one fingerprint are, in the same output folder; there may be none. */
  public String annotations(String fingerprint) {
    return files.annotations(fingerprint).toString();
  }

  /** Whether the files are on a local disk, where engines take plain paths. */
  public boolean isLocal() {
    return files.isLocal();
  }

  /** Whether {@code latest} in the output folder leads here; on a local disk only. */
  public boolean isLatest() {
    return files.isLocal() && LatestLink.of(files).leadsTo(id());
  }

  /** A location of a local disk as a path; others as they are. */
  public String plainPath(String location) {
    return isLocal() ? new Path(location).toUri().getPath() : location;
  }

  /** Whether there is a Parquet file in a folder, which need not exist. */
  public boolean hasRows(String location) {
    Path wanted = new Path(location);
    return files.exists(wanted) && !files.parquetIn(wanted).isEmpty();
  }

  /** The names of a table's files in its folder; no two files anywhere have the same. */
  public List<String> fileNames(Table<?> table) {
    return filesOf(table).stream().map(file -> file.getPath().getName()).sorted().toList();
  }

  /** The size of a table's files. */
  public long sizeBytes(Table<?> table) {
    return filesOf(table).stream().mapToLong(FileStatus::getLen).sum();
  }

  /** The number of a table's rows, from its files' footers. */
  public long rowCount(Table<?> table) {
    return filesOf(table).parallelStream().mapToLong(files::rows).sum();
  }

  /**
   * What is wrong with the files of a published table, in one line, as far as their footers tell;
   * empty where nothing is.
   *
   * @param rows how many it was published with
   */
  public Optional<String> flaw(Table<?> table, long rows) {
    String name = "table " + table.name() + " of snapshot " + id();
    try {
      long found = rowCount(table);
      return found == rows
          ? Optional.empty()
          : Optional.of("%s has %d of its %d rows".formatted(name, found, rows));
    } catch (RuntimeException unreadable) {
      String reason = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      return Optional.of(name + " cannot be read: " + reason);
    }
  }

  /** Reads a text file beside the tables. */
  public String readText(String name) {
    return files.readText(new Path(folder, name));
  }

  /** The output folder that holds it, as itself or in a subcorpus. */
  StoreFiles home() {
    return new StoreFiles(files.system(), files.home());
  }

  /** Whether a run finished it: what died on the way has no manifest, or work left. */
  boolean isComplete() {
    return hasManifest() && !files.exists(new Path(folder, WORK));
  }

  boolean hasManifest() {
    return files.exists(new Path(folder, MANIFEST));
  }

  private List<FileStatus> filesOf(Table<?> table) {
    return files.parquetIn(path(table));
  }

  private Path path(Table<?> table) {
    return new Path(table.published() ? folder : new Path(folder, WORK), table.name());
  }
}
