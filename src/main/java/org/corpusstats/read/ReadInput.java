package org.corpusstats.read;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The stage read: lists the input on the driver and hands on the records of its files. */
public final class ReadInput {
  private ReadInput() {}

  /**
   * Writes nothing: input that cannot be used is refused before there is an output folder.
   *
   * @param formats those that inputs may have
   * @param inputs files, folders and globs
   * @throws org.corpusstats.core.UserError where an input does not exist or no text file is found
   */
  public static RawRecords run(
      SparkSession spark, List<InputFormat> formats, List<String> inputs, ReadConfig settings) {
    InputListing listing =
        ListInput.list(spark.sparkContext().hadoopConfiguration(), formats, inputs);
    return new RawRecords(
        ReadFiles.read(spark, listing, formats, settings),
        listing.fileCount(),
        listing.sizeBytes(),
        listing.otherFiles(),
        PreviewInput.firstRecords(
            spark.sparkContext().hadoopConfiguration(), listing, formats, settings));
  }
}
