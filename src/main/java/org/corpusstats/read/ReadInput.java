package org.corpusstats.read;

import java.util.List;
import java.util.stream.Stream;
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
   * @param known files that an earlier run read
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
    List<ListedFile> gone = known.goneFrom(listing.files());
    List<ListedFile> kept = known.keepsGone() ? gone : List.of();
    return new RawRecords(
        ReadFiles.read(spark, toRead, formats, settings),
        rows(spark, concat(listing.listed(), kept)),
        listing.fileCount(),
        listing.listedMillis(),
        listing.filter(known::holdUnchanged).files().stream().map(InputFile::uri).toList(),
        kept.stream().map(ListedFile::uri).toList(),
        gone.size() - kept.size(),
        listing.sizeBytes(),
        kept.stream().mapToLong(ListedFile::sizeBytes).sum(),
        listing.otherFiles(),
        PreviewInput.firstRecords(
            spark.sparkContext().hadoopConfiguration(), listing, formats, settings));
  }

  private static List<ListedFile> concat(List<ListedFile> some, List<ListedFile> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
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
