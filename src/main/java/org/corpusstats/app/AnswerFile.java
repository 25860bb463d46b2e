package org.corpusstats.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.corpusstats.core.UserError;
import org.corpusstats.report.AnswerFormat;
import org.corpusstats.report.PrintAnswer;
import org.corpusstats.report.query.SqlEngine;

/**
 * The file of a local disk that takes an answer. It is written beside its place first, so that what
 * fails leaves an old one; a device, a pipe or a link takes the answer itself.
 */
record AnswerFile(Path path) {
  /** Wide enough for all columns: a file has no edge. */
  static final int ANY_WIDTH = 1_000_000;

  /** Writes the answer to a file. */
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  /**
   * Asks and writes.
   *
   * @throws UserError where the engine does not understand the query, and where the disk refuses
   */
  void receive(SqlEngine tables, String statement, AnswerFormat format) {
    receive(file -> write(tables, statement, format, file));
  }

  /**
   * Writes what is made elsewhere.
   *
   * @throws UserError where the disk refuses
   */
  void receive(Content content) {
    Path wanted = path.toAbsolutePath();
    Path folder = wanted.getParent();
    if (folder == null || Files.isDirectory(wanted)) {
      throw new UserError("cannot write " + wanted + ": it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError("cannot write " + path + ": there is no folder " + folder);
    }
    try {
      if (Files.exists(wanted) && !Files.isRegularFile(wanted, LinkOption.NOFOLLOW_LINKS)) {
        content.writeTo(wanted);
        return;
      }
      Path part = wanted.resolveSibling("." + wanted.getFileName() + ".part");
      try {
        content.writeTo(part);
        Files.move(part, wanted, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new UserError("cannot write " + path + ": " + reason, e);
    } catch (IOException e) {
      throw new UserError("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private static void write(SqlEngine tables, String statement, AnswerFormat format, Path file)
      throws IOException {
    if (format == AnswerFormat.PARQUET) {
      tables.writeParquet(statement, file);
      return;
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      PrintAnswer.print(tables, statement, format, ANY_WIDTH, out);
      if (out.checkError()) {
        throw new IOException("the disk took no more");
      }
    }
  }
}
