package org.corpusstats.read;

/**
 * How a file in an archive is known.
 *
 * @param path its path there; where archives are nested, all of them
 * @param id the same without its endings
 */
record EntryName(String path, String id) {
  /** The path as if archives were folders' contents: it does not name them. */
  String pathWithoutArchives() {
    return path.replaceAll("[^/]+!/", "");
  }
}
