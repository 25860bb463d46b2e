package org.corpusstats.store;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.corpusstats.core.UserError;

/**
 * {@code CURRENT}, the file that names the newest complete snapshot: what makes a snapshot the
 * current one.
 *
 * @param files of the output folder
 */
record CurrentSnapshot(StoreFiles files) {
  private static final String NAME = "CURRENT";
  private static final int MOST_TRIES = 20;

  /** The next one, before it takes its place. */
  static final String FRESH = "." + NAME + ".new";

  /**
   * The id of the newest complete snapshot; empty where there is none yet.
   *
   * @throws UserError where the file names none that is there
   */
  Optional<String> id() {
    Optional<String> named = named();
    named
        .flatMap(this::flaw)
        .ifPresent(
            flaw -> {
              List<String> others = SnapshotFiles.complete(files);
              throw new UserError(
                  flaw
                      + (files.root().equals(files.home()) ? "; run" : "; aggregate --where")
                      + " makes a new snapshot"
                      + (others.isEmpty()
                          ? ""
                          : ", and --snapshot reads one of " + String.join(", ", others)));
            });
    return named;
  }

  /** Whether there is such a snapshot. */
  boolean leads() {
    return named().filter(id -> flaw(id).isEmpty()).isPresent();
  }

  /** Why it leads to no snapshot, in one line; empty where it does, or where there is none yet. */
  Optional<String> flaw() {
    return named().flatMap(this::flaw);
  }

  private Optional<String> flaw(String id) {
    String file = NAME + " in " + files.root();
    if (id.isEmpty()) {
      return Optional.of(file + " is empty");
    }
    if (!files.foldersIn(files.snapshots()).contains(id)) {
      return Optional.of(file + " names the snapshot " + id + ", which is not there");
    }
    return new SnapshotFiles(files, id).hasManifest()
        ? Optional.empty()
        : Optional.of(
            file + " names the snapshot " + id + ", which has no " + SnapshotFiles.MANIFEST);
  }

  /** What the file says, be it the id of a snapshot or not; empty where there is no file. */
  Optional<String> named() {
    Path file = file(NAME);
    return files.exists(file) ? Optional.of(wholeText(file).strip()) : Optional.empty();
  }

  /** The text, read again while its line has no end: a store's put need not be one step. */
  private String wholeText(Path file) {
    String text = files.readText(file);
    for (int tries = 1; !text.endsWith("\n") && tries < MOST_TRIES; tries++) {
      text = files.readText(file);
    }
    return text;
  }

  /**
   * Names another snapshot, in one step: readers see the old id or this one. A rename over the old
   * file is atomic on a local disk and on HDFS, mounted or not; elsewhere an object store's put is.
   */
  void replace(String id) {
    Path fresh = file(FRESH);
    boolean local = files.isLocal();
    boolean renaming = isOnHdfs();
    files.writeText(local || renaming ? fresh : file(NAME), id + "\n");
    StoreFiles.unchecked(
        () -> {
          if (local) {
            Files.move(local(fresh), local(file(NAME)), StandardCopyOption.ATOMIC_MOVE);
          } else if (renaming) {
            FileContext.getFileContext(files.system().getUri(), files.system().getConf())
                .rename(fresh, file(NAME), Options.Rename.OVERWRITE);
          }
          return id;
        });
  }

  /** Whether a rename may take the place of another file, be the folder mounted or not. */
  private boolean isOnHdfs() {
    Path resolved = StoreFiles.unchecked(() -> files.system().resolvePath(files.root()));
    return "hdfs".equals(resolved.toUri().getScheme());
  }

  private Path file(String name) {
    return new Path(files.root(), name);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
