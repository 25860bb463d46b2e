package org.corpusstats.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.corpusstats.read.bytes.Archive;
import org.corpusstats.read.bytes.Compression;

/** What files' names say by how they end. Case does not count. Immutable and thread safe. */
final class Endings {
  private final List<String> formats;
  private final List<String> archives = List.of(Archive.endings());

  Endings(List<InputFormat> formats) {
    this.formats = formats.stream().flatMap(format -> format.endings().stream()).toList();
  }

  /** Whether a folder gives up a file of that name. */
  boolean areKnown(String name) {
    String expanded = expanded(name.toLowerCase(Locale.ROOT));
    return formats.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
        || formats.stream().anyMatch(expanded::endsWith)
        || archives.stream().anyMatch(expanded::endsWith);
  }

  /** A path without the endings of compression, archive and format. */
  String without(String path) {
    String expanded = expanded(path);
    String lower = expanded.toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>(formats);
    all.addAll(archives);
    int ending =
        all.stream()
            .filter(e -> lower.endsWith(e) && lower.length() > e.length())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return expanded.substring(0, expanded.length() - ending);
  }

  /** All that folders are looked through for, as words. */
  String words() {
    return String.join(", ", formats) + ", " + String.join(", ", archives);
  }

  /** A name without the ending of its compression. */
  static String expanded(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(Compression.values())
        .map(Compression::ending)
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  /** Whether a file of that path is left out as Spark and Hadoop do. */
  static boolean isHidden(String path) {
    return Arrays.stream(path.split("/", -1))
        .anyMatch(n -> n.startsWith("_") || (n.startsWith(".") && !n.matches("\\.\\.?")));
  }

  /**
   * Whether it is worth a word that a hidden file is left out: it could be read, and is no twin of
   * another file that Macs make.
   */
  boolean areMissed(String hidden) {
    return areKnown(hidden) && !hidden.startsWith("._");
  }

  /** Says that a file is left out for its name or a folder's. */
  static String hidden() {
    return "hidden: its name, or that of a folder it is in, begins with a dot or an underscore";
  }

  /** Says that no format reads a file. */
  static String unsupported(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? "a name without an ending"
        : "no format reads " + name.substring(dot) + " files";
  }
}
