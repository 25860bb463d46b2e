package org.corpusstats.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.RawRecord;

/**
 * Reads every listed file whole, one row of {@link RawRecord} each. A file that cannot be read is a
 * row that says why.
 */
public final class ReadFiles {
  private static final long BYTES_PER_TASK = 32L * 1024 * 1024;
  private static final int FILES_PER_TASK = 5_000;

  private ReadFiles() {}

  public static Dataset<Row> read(SparkSession spark, InputListing listing, ReadConfig config) {
    List<InputFile> files = listing.files();
    RowCodec<RawRecord> codec = new RowCodec<>(RawRecord.class);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    Function<InputFile, Row> read = file -> codec.toRow(read(file, config, hadoop.value()));
    JavaRDD<Row> records =
        context.parallelize(files, tasks(listing, context.defaultParallelism())).map(read);
    return spark.createDataFrame(records, codec.schema());
  }

  private static int tasks(InputListing listing, int parallelism) {
    long wanted =
        Math.max(
            listing.sizeBytes() / BYTES_PER_TASK + 1, listing.files().size() / FILES_PER_TASK + 1);
    return Math.toIntExact(Math.min(listing.files().size(), Math.max(wanted, parallelism)));
  }

  static RawRecord read(InputFile file, ReadConfig config, SerializableConfiguration hadoop) {
    Path path = new Path(file.uri());
    Map<String, String> fields = config.pathFields().of(path.toUri().getPath());
    if (file.failure() != null) {
      return failed(file, fields, "unreadable", file.failure());
    }
    if (file.sizeBytes() > config.maxFileBytes()) {
      return failed(
          file,
          fields,
          "too_large",
          file.sizeBytes() + " bytes are more than read.max-file-megabytes allows");
    }
    try (InputStream in = open(path, hadoop.value())) {
      return new RawRecord(file.docId(), file.uri(), null, fields, in.readAllBytes(), null, null);
    } catch (IOException e) {
      // Spark kills a task by interrupting it: that is no fault of the file.
      TaskContext task = TaskContext.get();
      if (task != null) {
        task.killTaskIfInterrupted();
      }
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return failed(file, fields, "unreadable", reason.lines().findFirst().orElse("unknown"));
    }
  }

  /** Around checksums: Hadoop's local ones cannot be looked for where a name holds a colon. */
  private static InputStream open(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    return (files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files)
        .open(path);
  }

  private static RawRecord failed(
      InputFile file, Map<String, String> fields, String code, String message) {
    return new RawRecord(file.docId(), file.uri(), null, fields, null, code, message);
  }
}
