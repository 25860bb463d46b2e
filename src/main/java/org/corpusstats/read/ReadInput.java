package org.corpusstats.read;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.ListedFile;

/** The stage read: lists the input on the driver and hands on the records of its files. */
public final class ReadInput {
  private static final int FILES_PER_TASK = 100_000;

  private ReadInput() {}

  /**
   * Writes nothing: input that cannot be used is refused before there is an output folder.
   *
   * @param formats those that inputs may have
   * @param inputs files, folders and globs
   * @param known files that are not read again where they did not change
   * @throws org.corpusstats.core.UserError where an input does not exist or no text file is found
   */
  public static RawRecords run(
      SparkSession spark,
      List<InputFormat> formats,
      List<String> inputs,
      ReadConfig settings,
      KnownFiles known) {
    InputListing listing =
        ListInput.list(spark.sparkContext().hadoopConfiguration(), formats, inputs);
    InputListing toRead = listing.without(known);
    return new RawRecords(
        ReadFiles.read(spark, toRead, formats, settings),
        rows(spark, listing.listed()),
        listing.fileCount(),
        listing.listedMillis(),
        listing.filter(known::holdUnchanged).files().stream().map(InputFile::uri).toList(),
        listing.sizeBytes(),
        listing.otherFiles(),
        PreviewInput.firstRecords(
            spark.sparkContext().hadoopConfiguration(), listing, formats, settings));
  }

  private static Dataset<Row> rows(SparkSession spark, List<ListedFile> files) {
    RowCodec<ListedFile> codec = ListedFile.TABLE.codec();
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(files, files.size() / FILES_PER_TASK + 1)
            .map(codec::toRow);
    return spark.createDataFrame(rows, codec.schema());
  }
}
