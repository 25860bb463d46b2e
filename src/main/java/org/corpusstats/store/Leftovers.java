package org.corpusstats.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * What runs that died left in an output folder: snapshots that were never finished and temporary
 * files. To be removed by a run that holds the folder, before it writes: then nobody is at work on
 * them.
 *
 * @param files of the output folder
 */
record Leftovers(StoreFiles files) {
  private static final String TEMPORARY = "_temporary";

  void remove() {
    removeSnapshots(files);
    for (String subcorpus : files.foldersIn(files.subcorpora())) {
      StoreFiles part = files.subcorpus(subcorpus);
      removeSnapshots(part);
      if (new CurrentSnapshot(part).named().isEmpty()
          && files.foldersIn(part.snapshots()).isEmpty()) {
        files.delete(part.root());
      }
    }
    Path annotations = files.annotations("x").getParent();
    files
        .foldersIn(annotations)
        .forEach(store -> files.delete(new Path(files.annotations(store), TEMPORARY)));
  }

  private static void removeSnapshots(StoreFiles part) {
    Optional<String> current = new CurrentSnapshot(part).named();
    part.foldersIn(part.snapshots()).stream()
        .filter(id -> !current.equals(Optional.of(id)))
        .filter(id -> !new SnapshotFiles(part, id).isComplete())
        .forEach(id -> part.delete(part.snapshot(id)));
    part.filesIn(part.root()).stream()
        .filter(Leftovers::isLeft)
        .forEach(file -> part.delete(file.getPath()));
    if (part.isLocal()) {
      LatestLink.of(part).removeLeft();
    }
  }

  /** A lock that is moved aside is somebody's work at the moment; nothing else is. */
  private static boolean isLeft(FileStatus file) {
    String name = file.getPath().getName();
    return name.equals(CurrentSnapshot.FRESH)
        || (name.startsWith(FolderLock.FILE + ".") && isOld(file));
  }

  private static boolean isOld(FileStatus file) {
    Instant then = Instant.ofEpochMilli(file.getModificationTime());
    return Duration.between(then, Instant.now()).compareTo(FolderLock.LAPSE) > 0;
  }
}
