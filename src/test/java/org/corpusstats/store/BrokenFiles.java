package org.corpusstats.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Does to Parquet files what disks and people do. */
public final class BrokenFiles {
  private BrokenFiles() {}

  /** Those in a folder and below, in order. */
  public static List<Path> parquetIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** Leaves a part of it from its beginning. */
  public static void truncate(Path file, double share) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength((long) (bytes.length() * share));
    }
  }

  /** Turns bytes of its first page round, which its footer does not show. */
  public static void scratch(Path file) throws IOException {
    turn(file, 60, 8);
  }

  /** Turns bytes of its footer round: its length and the magic number stay. */
  public static void scratchFooter(Path file) throws IOException {
    turn(file, Files.size(file) - 100, 60);
  }

  private static void turn(Path file, long from, int count) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (int i = 0; i < count; i++) {
        bytes.seek(from + i);
        int old = bytes.read();
        bytes.seek(from + i);
        bytes.write(~old);
      }
    }
  }
}
