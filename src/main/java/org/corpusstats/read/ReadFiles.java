package org.corpusstats.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.RawRecord;

/**
 * Reads every listed file, a row of {@link RawRecord} for each of its records. A file that cannot
 * be read is a row that says why.
 */
public final class ReadFiles {
  private static final long BYTES_PER_TASK = 32L * 1024 * 1024;
  private static final int FILES_PER_TASK = 5_000;

  private ReadFiles() {}

  /**
   * @param formats asked in order; the last reads any file
   */
  public static Dataset<Row> read(
      SparkSession spark, InputListing listing, List<InputFormat> formats, ReadConfig config) {
    return read(spark, listing, formats, config, BYTES_PER_TASK);
  }

  /**
   * @param pieceBytes size of the pieces that large files are read in
   */
  static Dataset<Row> read(
      SparkSession spark,
      InputListing listing,
      List<InputFormat> formats,
      ReadConfig config,
      long pieceBytes) {
    RowCodec<RawRecord> codec = new RowCodec<>(RawRecord.class);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    FlatMapFunction<List<InputFile>, RawRecord> read =
        files -> {
          InputReader reader =
              new InputReader(files.iterator(), formats, config, hadoop.value().value());
          TaskContext.get()
              .addTaskCompletionListener((TaskCompletionListener) task -> reader.close());
          return reader;
        };
    List<InputFile> files =
        DivideFiles.divide(context, hadoop, listing.files(), formats, pieceBytes);
    List<List<InputFile>> tasks = ofTasks(files, context.defaultParallelism());
    JavaRDD<Row> records =
        context.parallelize(tasks, Math.max(1, tasks.size())).flatMap(read).map(codec::toRow);
    return spark.createDataFrame(records, codec.schema());
  }

  /**
   * Files side by side, as many as one task reads: of much the same bytes, since a folder may hold
   * millions of small files and a few archives. A file that is larger has a task of its own.
   *
   * @param parallelism tasks that run at a time; there are no fewer where the files allow
   */
  static List<List<InputFile>> ofTasks(List<InputFile> files, int parallelism) {
    long all = files.stream().mapToLong(InputFile::sizeBytes).sum();
    long mostBytes = Math.min(BYTES_PER_TASK, all / parallelism + 1);
    int mostFiles = Math.min(FILES_PER_TASK, files.size() / parallelism + 1);
    List<List<InputFile>> tasks = new ArrayList<>();
    List<InputFile> task = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      boolean isFull = bytes + file.sizeBytes() > mostBytes || task.size() == mostFiles;
      if (isFull && !task.isEmpty()) {
        tasks.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
      task.add(file);
      bytes += file.sizeBytes();
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }
}
