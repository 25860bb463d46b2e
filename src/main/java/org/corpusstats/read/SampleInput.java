package org.corpusstats.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.table.row.ListedFile;

/**
 * Reads a share of the input, to learn what the whole would take: files, and pieces of large ones,
 * in an order that has nothing to do with their names. Equal inputs give equal samples.
 */
public final class SampleInput {
  /** Less says little, and takes no time. */
  private static final long LEAST_BYTES = 1L << 20;

  private static final long SMALLEST_PIECE_BYTES = 64L << 10;
  private static final long LARGEST_PIECE_BYTES = 32L << 20;
  private static final int PIECES = 1_000;

  private SampleInput() {}

  /**
   * A sample.
   *
   * @param raw its records
   * @param share of the bytes of the input that it was read from, 0…1
   * @param inputBytes of the whole input
   */
  public record Sampled(RawRecords raw, double share, long inputBytes) {}

  /**
   * @param share of the bytes of the input to read, 0…1; more where a file cannot be read in pieces
   * @throws org.corpusstats.core.UserError where an input does not exist or no text file is found
   */
  public static Sampled read(
      SparkSession spark,
      List<InputFormat> formats,
      List<String> inputs,
      ReadConfig settings,
      double share) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    InputListing all =
        ListInput.list(hadoop, formats, inputs).filter(file -> file.failure() == null);
    long wanted = Math.max(LEAST_BYTES, (long) (share * all.sizeBytes()));
    InputListing some =
        wanted >= all.sizeBytes()
            ? all
            : new InputListing(
                first(shuffled(pieces(hadoop, all, formats)), wanted), all.listedMillis());
    RawRecords raw =
        new RawRecords(
            ReadFiles.read(spark, some, formats, settings, Long.MAX_VALUE / 2),
            spark.createDataFrame(List.of(), ListedFile.TABLE.schema()),
            some.files().stream().map(InputFile::uri).distinct().count(),
            all.listedMillis(),
            List.of(),
            List.of(),
            0,
            some.sizeBytes(),
            0,
            0,
            PreviewInput.firstRecords(hadoop, all, formats, settings));
    return new Sampled(raw, (double) some.sizeBytes() / all.sizeBytes(), all.sizeBytes());
  }

  private static List<InputFile> pieces(
      Configuration hadoop, InputListing all, List<InputFormat> formats) {
    long pieceBytes =
        Math.max(SMALLEST_PIECE_BYTES, Math.min(all.sizeBytes() / PIECES, LARGEST_PIECE_BYTES));
    return DivideFiles.cut(hadoop, all.files(), formats, pieceBytes);
  }

  /** By hashes that tell neighbours apart: files of a folder tend to be alike. */
  private static List<InputFile> shuffled(List<InputFile> pieces) {
    return pieces.stream()
        .sorted(
            Comparator.<InputFile>comparingInt(
                    piece -> (piece.uri() + " " + piece.piece()).hashCode() * 0x9E3779B1)
                .thenComparing(InputFile::uri))
        .toList();
  }

  private static List<InputFile> first(List<InputFile> pieces, long bytes) {
    List<InputFile> first = new ArrayList<>();
    long read = 0;
    for (InputFile piece : pieces) {
      if (read >= bytes) {
        break;
      }
      first.add(piece);
      read += piece.sizeBytes();
    }
    return first;
  }
}
