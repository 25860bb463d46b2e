package org.corpusstats.read;

import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.corpusstats.LocalSpark;
import org.corpusstats.read.format.Formats;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.RawRecord;

/** Reads input for tests, as a run does. */
public final class Reading {
  private Reading() {}

  /** All records, by their file and number; what ends a file is its last. */
  public static List<RawRecord> records(String settings, int partitions, List<String> inputs) {
    return records(settings, partitions, 1L << 30, inputs);
  }

  /** The same, of large files in pieces. */
  static List<RawRecord> records(
      String settings, int partitions, long pieceBytes, List<String> inputs) {
    InputListing listing = ListInput.list(new Configuration(), Formats.ALL, inputs);
    RowCodec<RawRecord> codec = new RowCodec<>(RawRecord.class);
    return ReadFiles.read(
            LocalSpark.session(), listing, Formats.ALL, ReadConfigs.with(settings), pieceBytes)
        .repartition(partitions)
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .sorted(
            Comparator.comparing(RawRecord::uri)
                .thenComparing(r -> r.record() == null ? Long.MAX_VALUE : r.record()))
        .toList();
  }
}
