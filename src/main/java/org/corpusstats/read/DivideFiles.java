package org.corpusstats.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.corpusstats.read.bytes.Archive;
import org.corpusstats.read.bytes.Compression;

/**
 * Divides large files of a record a line into pieces, so that many tasks read them. Their lines are
 * counted first, by as many tasks, since a record is known by the number of its line.
 */
final class DivideFiles {
  private static final long UNREADABLE = -1;

  private DivideFiles() {}

  /**
   * The files, those of twice {@code pieceBytes} and more in pieces of that size where a format and
   * its compression allow. Each piece knows the number of its first line.
   */
  static List<InputFile> divide(
      JavaSparkContext context,
      Broadcast<SerializableConfiguration> hadoop,
      List<InputFile> files,
      List<InputFormat> formats,
      long pieceBytes) {
    List<InputFile> all = cut(hadoop.value().value(), files, formats, pieceBytes);
    List<InputFile> pieces = all.stream().filter(file -> file.piece() != null).toList();
    if (pieces.isEmpty()) {
      return files;
    }
    List<Long> lines =
        context
            .parallelize(pieces, pieces.size())
            .map(piece -> linesThatBeginIn(piece, hadoop.value()))
            .collect();
    return numbered(all, lines.iterator(), unreadable(files, pieces, lines));
  }

  /** The same, without any line being counted: lines of a piece have higher numbers than theirs. */
  static List<InputFile> cut(
      Configuration hadoop, List<InputFile> files, List<InputFormat> formats, long pieceBytes) {
    List<InputFile> all = new ArrayList<>();
    for (InputFile file : files) {
      if (file.failure() != null
          || file.sizeBytes() < 2 * pieceBytes
          || !isDivisible(file, formats, hadoop)) {
        all.add(file);
        continue;
      }
      for (long from = 0; from < file.sizeBytes(); from += pieceBytes) {
        long to = Math.min(from + pieceBytes, file.sizeBytes());
        all.add(file.piece(new InputFile.Piece(from, to, from + 1)));
      }
    }
    return all;
  }

  /** Files of which a piece could not be read, by their name: each is read as a whole. */
  private static Map<String, InputFile> unreadable(
      List<InputFile> files, List<InputFile> pieces, List<Long> lines) {
    Set<String> uris = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (lines.get(i) == UNREADABLE) {
        uris.add(pieces.get(i).uri());
      }
    }
    return files.stream()
        .filter(file -> uris.contains(file.uri()))
        .collect(Collectors.toMap(InputFile::uri, file -> file));
  }

  /**
   * @param lines of each piece, in order
   * @param unreadable files that are not divided after all
   */
  private static List<InputFile> numbered(
      List<InputFile> all, Iterator<Long> lines, Map<String, InputFile> unreadable) {
    List<InputFile> numbered = new ArrayList<>();
    long firstLine = 1;
    for (InputFile file : all) {
      InputFile.Piece piece = file.piece();
      if (piece == null) {
        numbered.add(file);
        continue;
      }
      firstLine = piece.from() == 0 ? 1 : firstLine;
      long linesOfPiece = lines.next();
      InputFile whole = unreadable.get(file.uri());
      if (whole == null) {
        numbered.add(file.piece(new InputFile.Piece(piece.from(), piece.to(), firstLine)));
        firstLine += linesOfPiece;
      } else if (piece.from() == 0) {
        numbered.add(whole);
      }
    }
    return numbered;
  }

  private static boolean isDivisible(
      InputFile file, List<InputFormat> formats, Configuration hadoop) {
    String name = new Path(file.uri()).getName().toLowerCase(Locale.ROOT);
    boolean byLine =
        formats.stream()
            .anyMatch(f -> f.isDivisible() && f.endings().stream().anyMatch(name::endsWith));
    if (!byLine) {
      return false;
    }
    try (InputStream content = file.open(hadoop)) {
      byte[] beginning = content.readNBytes(InputFormat.BEGINNING_BYTES);
      return Compression.of(beginning).isEmpty() && !Archive.isOne(beginning);
    } catch (IOException readingSaysSo) {
      return false;
    }
  }

  /**
   * A line begins at the first byte of a file and after each line end.
   *
   * @return {@link #UNREADABLE} where reading fails: whoever reads the records says why, in a row
   */
  private static long linesThatBeginIn(InputFile piece, SerializableConfiguration hadoop) {
    InputFile.Piece range = Objects.requireNonNull(piece.piece());
    long from = Math.max(0, range.from() - 1);
    long lines = range.from() == 0 ? 1 : 0;
    try (FSDataInputStream content = piece.open(hadoop.value())) {
      content.seek(from);
      byte[] buffer = new byte[1 << 16];
      long left = range.to() - 1 - from;
      while (left > 0) {
        int n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          break;
        }
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        left -= n;
      }
    } catch (IOException readingSaysSo) {
      // Spark kills a task by interrupting it: that is no fault of the file.
      TaskContext.get().killTaskIfInterrupted();
      return UNREADABLE;
    }
    return lines;
  }
}
