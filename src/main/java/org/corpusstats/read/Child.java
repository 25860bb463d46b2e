package org.corpusstats.read;

import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a folder.
 *
 * @param path its full name
 * @param sizeBytes 0 where it is no file
 * @param modifiedMillis when it was last changed, by its file system; 0 where that is not known
 * @param isFolder whether it is a folder to look into
 * @param isLink whether it is a folder that stands elsewhere and is known by a link
 * @param failure why it cannot be read; null where nothing is known against it
 */
record Child(
    Path path,
    long sizeBytes,
    long modifiedMillis,
    boolean isFolder,
    boolean isLink,
    @Nullable String failure) {
  static Child file(Path path, long sizeBytes, long modifiedMillis) {
    return new Child(path, sizeBytes, modifiedMillis, false, false, null);
  }

  static Child folder(Path path) {
    return new Child(path, 0, 0, true, false, null);
  }

  static Child linkToFolder(Path path) {
    return new Child(path, 0, 0, true, true, null);
  }

  static Child failed(Path path, String failure) {
    return new Child(path, 0, 0, false, false, failure);
  }
}
