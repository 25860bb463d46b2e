package org.corpusstats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One Parquet file for a person who asked for a file; Spark writes folders. */
public final class ParquetFile {
  private ParquetFile() {}

  /** Writes rows as one file of the local disk, beside it first. */
  public static void write(Dataset<Row> rows, Path file) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.resolveSibling("." + whole.getFileName() + ".parts");
    rows.coalesce(1)
        .write()
        .mode("overwrite")
        .option("compression", "zstd")
        .parquet(new org.apache.hadoop.fs.Path(folder.toUri()).toString());
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path part : parts.toList()) {
        if (part.toString().endsWith(".parquet")) {
          Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.delete(part);
        }
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
