package org.corpusstats.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * Lists a folder of a local disk by Java, which names what Hadoop leaves out without a word: links
 * to nothing, names in another encoding than the system's, what may be listed but not looked at.
 */
final class LocalFolder {
  private LocalFolder() {}

  /** What stands in a folder, hidden files too. */
  static List<Child> children(Path folder) throws IOException {
    List<Child> children = new ArrayList<>();
    try (DirectoryStream<java.nio.file.Path> paths =
        Files.newDirectoryStream(java.nio.file.Path.of(folder.toUri().getPath()))) {
      for (java.nio.file.Path path : paths) {
        String name = path.getFileName().toString();
        children.add(child(new Path(folder, new Path(null, null, "./" + name)), path));
      }
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  /**
   * What stands at a path.
   *
   * @param hadoop the path as Hadoop writes it
   */
  static Child child(Path hadoop, java.nio.file.Path path) {
    String name = hadoop.getName();
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (name.indexOf('\uFFFD') >= 0 && !Files.exists(java.nio.file.Path.of(path.toString()))) {
        return Child.failed(hadoop, "its name is not in the system's encoding, UTF-8");
      }
      if (attributes.isRegularFile()) {
        return Child.file(hadoop, attributes.size(), attributes.lastModifiedTime().toMillis());
      }
      if (!attributes.isDirectory()) {
        return Child.failed(hadoop, "neither a file nor a folder");
      }
      if (!Files.isSymbolicLink(path)) {
        return Child.folder(hadoop);
      }
      return isAbove(path)
          ? Child.failed(hadoop, "a link to a folder it stands in")
          : Child.linkToFolder(hadoop);
    } catch (NoSuchFileException e) {
      return Child.failed(hadoop, "a link to nothing");
    } catch (AccessDeniedException e) {
      return Child.failed(hadoop, "permission denied");
    } catch (IOException e) {
      return Child.failed(hadoop, "cannot be looked at: " + e.getMessage());
    }
  }

  /** Whether a link leads to a folder that the path has come through, so that there is no end. */
  private static boolean isAbove(java.nio.file.Path path) throws IOException {
    java.nio.file.Path target = path.toRealPath();
    for (java.nio.file.Path p = path.getParent(); p != null; p = p.getParent()) {
      if (p.toRealPath().equals(target)) {
        return true;
      }
    }
    return false;
  }
}
