package org.corpusstats.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;

/**
 * What a Parquet file says of its columns, without Spark.
 *
 * @param folder of a table, on a local disk
 */
public record ParquetSchema(String folder) {
  /** The columns that hold no null, in their order. */
  public List<String> required() {
    try {
      Path file = BrokenFiles.parquetIn(Path.of(java.net.URI.create(folder))).get(0);
      try (ParquetFileReader reader =
          ParquetFileReader.open(
              HadoopInputFile.fromPath(
                  new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
        return reader.getFileMetaData().getSchema().getFields().stream()
            .filter(column -> column.isRepetition(Type.Repetition.REQUIRED))
            .map(Type::getName)
            .toList();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
