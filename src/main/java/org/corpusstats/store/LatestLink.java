package org.corpusstats.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code latest}, the symbolic link to the current snapshot on a local disk. It is for people and
 * for engines that take plain paths; what counts is {@link CurrentSnapshot}, so a run does without
 * it.
 *
 * @param folder the output folder
 */
record LatestLink(Path folder) {
  private static final String NAME = "latest";

  /**
   * Replaces the link in one step.
   *
   * @throws IOException where the file system has no links, or something else has the link's name
   */
  void leadTo(String snapshotId) throws IOException {
    Path fresh = folder.resolve("." + NAME + "." + snapshotId);
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, target(snapshotId));
      Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException e) {
      throw new IOException("this file system has no symbolic links", e);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  boolean leadsTo(String snapshotId) {
    Path link = folder.resolve(NAME);
    try {
      return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target(snapshotId));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path target(String snapshotId) {
    return Path.of("snapshots", snapshotId);
  }
}
