package org.corpusstats.read;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what a glob names on a local disk, folder by folder. Hadoop's own gives up where a name
 * beside it holds a colon.
 */
final class LocalGlob {
  private LocalGlob() {}

  /** The paths in order, links to nothing too; empty where there is none. */
  static List<Path> matches(String glob) throws IOException {
    List<Path> found = List.of(Path.of("/"));
    for (String part : Path.of(glob).toAbsolutePath().normalize().toString().split("/", -1)) {
      if (!part.isEmpty()) {
        found = next(found, part);
      }
    }
    return found;
  }

  private static List<Path> next(List<Path> folders, String part) throws IOException {
    List<Path> next = new ArrayList<>();
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
    boolean isPlain = part.chars().noneMatch(c -> "*?[{\\".indexOf(c) >= 0);
    for (Path folder : folders) {
      if (isPlain) {
        next.add(folder.resolve(part));
      } else if (Files.isDirectory(folder)) {
        try (Stream<Path> children = Files.list(folder)) {
          children
              .filter(child -> matcher.matches(child.getFileName()))
              .sorted()
              .forEach(next::add);
        }
      }
    }
    return next.stream().filter(p -> Files.exists(p, LinkOption.NOFOLLOW_LINKS)).toList();
  }
}
