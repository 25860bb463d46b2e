package org.corpusstats.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.corpusstats.table.row.RawRecord;

/** Reads the first record of each kind of file, to show what a run would understand. */
public final class PreviewInput {
  private PreviewInput() {}

  /** The first record of the first file of each ending, in the order of the listing. */
  public static List<RawRecord> firstRecords(
      Configuration hadoop, InputListing listing, List<InputFormat> formats, ReadConfig config) {
    Set<String> endings = new HashSet<>();
    List<RawRecord> records = new ArrayList<>();
    for (InputFile file : listing.files()) {
      if (file.failure() == null && endings.add(ending(file))) {
        try (InputReader reader =
            new InputReader(List.of(file).iterator(), formats, config, hadoop)) {
          records.add(reader.next());
        }
      }
    }
    return records;
  }

  private static String ending(InputFile file) {
    String name = new Path(file.uri()).getName().toLowerCase(Locale.ROOT);
    String expanded = Endings.expanded(name);
    return expanded.substring(expanded.lastIndexOf('.') + 1);
  }
}
