package org.corpusstats.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Names the files of an archive so that each has a path and an id of its own: an archive that was
 * added to may have several of one path. Used by one thread.
 */
final class EntryNames {
  /**
   * How a file in an archive is known.
   *
   * @param path its path there; where archives are nested, all of them
   * @param id the same without its endings
   */
  record Name(String path, String id) {
    /** The path as if archives were folders' contents: it does not name them. */
    String pathWithoutArchives() {
      return path.replaceAll("[^/]+!/", "");
    }
  }

  private final Endings endings;
  private final Map<String, Integer> paths = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();

  EntryNames(Endings endings) {
    this.endings = endings;
  }

  /** The next file's name, by the path that the archive has for it. */
  Name next(String path) {
    return new Name(apart(paths, path), apart(ids, endings.without(path)));
  }

  /** All but the first of a name have a number behind it. */
  private static String apart(Map<String, Integer> times, String name) {
    int time = times.merge(name, 1, Integer::sum);
    return time == 1 ? name : apart(times, name + "~" + time);
  }
}
