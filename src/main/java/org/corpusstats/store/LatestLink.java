package org.corpusstats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
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

  /** How the name of the next one begins, before it takes its place. */
  private static final String FRESH = "." + NAME + ".";

  /** Of an output folder on a local disk. */
  static LatestLink of(StoreFiles files) {
    return new LatestLink(files.localRoot());
  }

  /**
   * Replaces the link in one step.
   *
   * @throws IOException where the file system has no links, or something else has the link's name
   */
  void leadTo(String snapshotId) throws IOException {
    Path fresh = folder.resolve(FRESH + snapshotId);
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

  /** Removes what a run left that died before a link was in its place. */
  void removeLeft() {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, FRESH + "*")) {
      for (Path link : left) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
