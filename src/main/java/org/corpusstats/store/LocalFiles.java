package org.corpusstats.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The files of this machine, with permissions set by Java. Hadoop's own, where its native library
 * is not installed, starts a process of {@code chmod} for every file and folder that it makes: some
 * hundreds in a run.
 */
public final class LocalFiles extends LocalFileSystem {
  private static final boolean KNOWS_PERMISSIONS =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Hadoop makes it by name. */
  public LocalFiles() {
    super(new RawFiles());
  }

  /** Hadoop's configuration where there is no Spark: it reaches the files of this machine only. */
  public static Configuration alone() {
    Configuration hadoop = new Configuration(false);
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    // Hadoop hands out a file system that is kept to whoever asks, whatever his settings.
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    return hadoop;
  }

  private static final class RawFiles extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      if (KNOWS_PERMISSIONS && !permission.getStickyBit()) {
        Files.setPosixFilePermissions(
            pathToFile(path).toPath(), PosixFilePermissions.fromString(permission.toString()));
      } else {
        super.setPermission(path, permission);
      }
    }
  }
}
