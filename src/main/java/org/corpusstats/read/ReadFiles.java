package org.corpusstats.read;

import java.util.Iterator;
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
    FlatMapFunction<Iterator<InputFile>, RawRecord> read =
        files -> {
          InputReader reader = new InputReader(files, formats, config, hadoop.value().value());
          TaskContext.get()
              .addTaskCompletionListener((TaskCompletionListener) task -> reader.close());
          return reader;
        };
    List<InputFile> files =
        DivideFiles.divide(context, hadoop, listing.files(), formats, pieceBytes);
    JavaRDD<Row> records =
        context
            .parallelize(files, tasks(listing, files.size(), context.defaultParallelism()))
            .mapPartitions(read)
            .map(codec::toRow);
    return spark.createDataFrame(records, codec.schema());
  }

  private static int tasks(InputListing listing, int pieces, int parallelism) {
    long wanted = Math.max(listing.sizeBytes() / BYTES_PER_TASK + 1, pieces / FILES_PER_TASK + 1);
    return Math.toIntExact(Math.max(1, Math.min(pieces, Math.max(wanted, parallelism))));
  }
}
