package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.corpusstats.LocalSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir private java.nio.file.Path folder;
  private final LocalFiles files = new LocalFiles();

  @BeforeEach
  void initialize() throws IOException {
    files.initialize(URI.create("file:///"), new Configuration());
  }

  @Test
  void theSessionOfThisMachineReadsAndWritesByThem() throws IOException {
    Configuration hadoop = LocalSpark.session().sparkContext().hadoopConfiguration();
    assertThat(FileSystem.get(URI.create("file:///"), hadoop)).isInstanceOf(LocalFiles.class);
  }

  @Test
  void filesAndFoldersHaveThePermissionsThatWereAskedFor() throws IOException {
    files.mkdirs(path("sub"), new FsPermission("750"));
    assertThat(permissions("sub")).isEqualTo("rwxr-x---");
    files.setPermission(path("sub"), new FsPermission("700"));
    assertThat(permissions("sub")).isEqualTo("rwx------");
    files.create(path("sub/a.txt")).close();
    files.setPermission(path("sub/a.txt"), new FsPermission("640"));
    assertThat(permissions("sub/a.txt")).isEqualTo("rw-r-----");
    assertThat(files.getFileStatus(path("sub/a.txt")).getPermission())
        .isEqualTo(new FsPermission("640"));
  }

  @Test
  void whatIsMissingHasNoPermissions() {
    assertThatThrownBy(() -> files.setPermission(path("missing"), new FsPermission("700")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Path path(String name) {
    return new Path(folder.resolve(name).toUri());
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
