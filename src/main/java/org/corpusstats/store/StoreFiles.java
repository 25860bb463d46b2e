package org.corpusstats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Where the parts of an output folder are, and what is done to single files of it. What fails is an
 * {@link UncheckedIOException}.
 *
 * @param system the file system that holds the folder
 * @param root the folder, with the scheme of the file system
 * @param home the output folder: the same folder, or the one that a subcorpus is in
 */
record StoreFiles(FileSystem system, Path root, Path home) {
  private static final int MOST_TRIES = 20;

  StoreFiles(FileSystem system, Path root) {
    this(system, root, root);
  }

  Path annotations(String fingerprint) {
    return new Path(new Path(home, "annotations"), fingerprint);
  }

  Path snapshots() {
    return new Path(root, "snapshots");
  }

  Path snapshot(String id) {
    return new Path(snapshots(), id);
  }

  Path subcorpora() {
    return new Path(root, "subcorpora");
  }

  /** The files of a subcorpus, laid out as those of the folder are. */
  StoreFiles subcorpus(String name) {
    return new StoreFiles(system, new Path(subcorpora(), name), home);
  }

  /** The folder as Java knows it; on a local disk only. */
  java.nio.file.Path localRoot() {
    return java.nio.file.Path.of(root.toUri().getPath());
  }

  boolean isLocal() {
    return "file".equals(system.getUri().getScheme());
  }

  boolean exists(Path path) {
    return unchecked(() -> system.exists(path));
  }

  void makeFolder(Path folder) {
    unchecked(() -> system.mkdirs(folder));
  }

  /** Removes a file or a folder with all that it holds, if it is there. */
  void delete(Path path) {
    unchecked(() -> system.delete(path, true));
  }

  /** Gives a file another name in its folder. */
  void rename(Path from, Path to) {
    unchecked(
        () -> {
          if (!system.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to.getName());
          }
          return to;
        });
  }

  /** The names of the folders in a folder, in order; none where it is not there. */
  List<String> foldersIn(Path folder) {
    return unchecked(
        () ->
            !system.exists(folder)
                ? List.of()
                : Arrays.stream(system.listStatus(folder))
                    .filter(FileStatus::isDirectory)
                    .map(status -> status.getPath().getName())
                    .sorted()
                    .toList());
  }

  /** The files in a folder, and links; none where it is not there. */
  List<FileStatus> filesIn(Path folder) {
    return unchecked(
        () ->
            !system.exists(folder)
                ? List.of()
                : Arrays.stream(system.listStatus(folder))
                    .filter(status -> !status.isDirectory())
                    .toList());
  }

  /** The size of a folder with all that it holds. */
  long sizeBytes(Path folder) {
    return unchecked(() -> system.getContentSummary(folder).getLength());
  }

  String readText(Path path) {
    return unchecked(() -> readText(system, path));
  }

  /**
   * The text of a small file. An object store looks at it first and reads then; what was replaced
   * in between is read again.
   */
  static String readText(FileSystem system, Path path) throws IOException {
    for (int tries = 1; ; tries++) {
      try (FSDataInputStream in = system.open(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (PathIOException replaced) {
        if (tries == MOST_TRIES) {
          throw replaced;
        }
      }
    }
  }

  void writeText(Path path, String text) {
    unchecked(
        () -> {
          try (FSDataOutputStream out = system.create(path, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
          }
          return path;
        });
  }

  /** The Parquet files of a table. */
  List<FileStatus> parquetIn(Path folder) {
    return unchecked(
        () -> List.of(system.listStatus(folder, file -> file.getName().endsWith(".parquet"))));
  }

  /** The number of rows in a Parquet file, as its footer has it. */
  long rows(FileStatus file) {
    Configuration hadoop = system.getConf();
    // Without options, Hadoop's defaults would be read anew from their files, which takes longer.
    ParquetReadOptions options = HadoopReadOptions.builder(hadoop, file.getPath()).build();
    return unchecked(
        () -> {
          try (ParquetFileReader footer =
              ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop), options)) {
            return footer.getRecordCount();
          }
        });
  }

  /** What may fail as files do. */
  interface FileWork<T> {
    T run() throws IOException;
  }

  static <T> T unchecked(FileWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(said(e), e);
    }
  }

  /** What a failure says, in one line: a name node of HDFS sends its whole stack trace with it. */
  static String said(IOException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
