package org.corpusstats.store;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/**
 * Tells a damaged Parquet file from a sound one: each page is read and compared with its checksum,
 * and nothing is decoded. Pure but for the reading.
 */
final class ParquetCheck {
  /** Option of readers and of Hadoop's configuration: compare pages with their checksums. */
  static final String VERIFY = "parquet.page.verify-checksum.enabled";

  /** The magic number twice and the length of the footer between. */
  private static final int SHORTEST_BYTES = 12;

  private ParquetCheck() {}

  /** Whether it is too short to be one. Spark leaves out empty files without a word. */
  static boolean isStump(FileStatus file) {
    return file.getLen() < SHORTEST_BYTES;
  }

  /**
   * What is wrong with a file, in one line; empty for a sound one.
   *
   * @throws IOException where it cannot be read, whatever it holds: a disk that fails, a server
   *     that does not answer
   */
  static Optional<String> damage(Configuration hadoop, Path path) throws IOException {
    InputFile file = HadoopInputFile.fromPath(path, hadoop);
    ParquetReadOptions options =
        HadoopReadOptions.builder(hadoop, path).usePageChecksumVerification().build();
    try (ParquetFileReader reader = ParquetFileReader.open(file, options)) {
      while (reader.readNextRowGroup() != null) {
        // Reading is checking.
      }
      return Optional.empty();
    } catch (EOFException e) {
      return Optional.of("it ends too early");
    } catch (ChecksumException e) {
      return Optional.of("it is not what was written, by its file system's checksum");
    } catch (IOException e) {
      if (isFooter(e)) {
        return Optional.of(firstLine(e));
      }
      throw e;
    } catch (RuntimeException e) {
      return Optional.of(firstLine(e));
    }
  }

  /** A footer that is none makes an IOException of what its decoder says. */
  private static boolean isFooter(IOException failure) {
    Throwable cause = failure.getCause();
    return cause != null && cause.getClass().getName().contains(".thrift.");
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
