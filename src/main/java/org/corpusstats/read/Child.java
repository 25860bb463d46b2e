package org.corpusstats.read;

import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a folder.
 *
 * @param path its full name
 * @param sizeBytes 0 where it is no file
 * @param isFolder whether it is a folder to look into
 * @param failure why it cannot be read; null where nothing is known against it
 */
record Child(Path path, long sizeBytes, boolean isFolder, @Nullable String failure) {
  static Child file(Path path, long sizeBytes) {
    return new Child(path, sizeBytes, false, null);
  }

  static Child folder(Path path) {
    return new Child(path, 0, true, null);
  }

  static Child failed(Path path, String failure) {
    return new Child(path, 0, false, failure);
  }
}
