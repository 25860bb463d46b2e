package org.corpusstats.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Files and folders of a file system. Of this machine's disk Java sees more than Hadoop. */
final class InputTree {
  private final FileSystem files;
  private final boolean isLocal;

  private InputTree(FileSystem files) {
    this.files = files;
    this.isLocal = files instanceof LocalFileSystem;
  }

  /** The one that a path belongs to. */
  static InputTree of(Path path, Configuration hadoop) throws IOException {
    return new InputTree(path.getFileSystem(hadoop));
  }

  boolean exists(Path path) throws IOException {
    return files.exists(path);
  }

  /** The path with its scheme and from the root on. */
  Path qualified(Path path) {
    return files.makeQualified(path);
  }

  /** What stands at a path. */
  Child child(Path path) throws IOException {
    if (!isLocal) {
      return child(files.getFileStatus(path));
    }
    Path full = qualified(path);
    java.nio.file.Path local = local(full);
    return local.getFileName() == null ? Child.folder(full) : LocalFolder.child(full, local);
  }

  /** What a glob names, hidden files and links to nothing too. */
  List<Child> matches(Path glob) throws IOException {
    if (isLocal) {
      List<Child> matches = new ArrayList<>();
      for (java.nio.file.Path match : LocalGlob.matches(glob.toUri().getPath())) {
        matches.add(child(new Path(null, null, match.toString())));
      }
      return matches;
    }
    FileStatus[] matches = files.globStatus(glob);
    return matches == null ? List.of() : Stream.of(matches).map(InputTree::child).toList();
  }

  /** What stands in a folder; nothing where it is gone. */
  List<Child> children(Path folder) throws IOException {
    try {
      return isLocal
          ? LocalFolder.children(folder)
          : Stream.of(files.listStatus(folder)).map(InputTree::child).toList();
    } catch (FileNotFoundException | NoSuchFileException gone) {
      return List.of();
    }
  }

  /** A folder's own name where a link leads to it. */
  String realName(Path folder) throws IOException {
    return isLocal ? local(folder).toRealPath().toString() : folder.toString();
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static Child child(FileStatus status) {
    return status.isDirectory()
        ? Child.folder(status.getPath())
        : Child.file(status.getPath(), status.getLen(), status.getModificationTime());
  }
}
