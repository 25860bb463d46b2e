package org.corpusstats.resolve.correction;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

/** The format of files of aliases, for who writes rows that {@link ReadCorrections} reads. */
public final class AliasesCsv {
  static final List<String> COLUMNS = List.of("alias", "canonical", "type", "scope");

  private AliasesCsv() {}

  /** The first line of a file, without its end. */
  public static String header() {
    return String.join(",", COLUMNS);
  }

  /** A row for all documents that leaves the type to the annotators, without its end. */
  public static String row(String alias, String canonical) {
    StringWriter row = new StringWriter();
    CsvWriter.builder().bufferSize(0).build(row).writeRecord(alias, canonical, "", "");
    return row.toString().stripTrailing();
  }
}
