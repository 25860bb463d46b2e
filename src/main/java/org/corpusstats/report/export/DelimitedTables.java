package org.corpusstats.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.corpusstats.report.export.DataPackage.Resource;
import org.corpusstats.report.query.CsvField;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.Table;

/**
 * Tables as delimited text of RFC 4180, UTF-8 without a byte order mark, with a Frictionless {@code
 * datapackage.json} that says what the columns are. Null is an empty field and an empty text is
 * {@code ""}; maps and lists are JSON. Values stay as they are, also those that begin with {@code
 * =}, {@code +}, {@code -} or {@code @}: whoever changes data for the sake of one program spoils it
 * for all others.
 *
 * @param separator between fields
 * @param extension of file names, without a dot
 * @param tables those to write
 */
public record DelimitedTables(char separator, String extension, List<Table<?>> tables)
    implements ExportFormat {
  private static final int BUFFER = 1 << 16;

  /** Fields separated by commas. */
  public static DelimitedTables csv(List<Table<?>> tables) {
    return new DelimitedTables(',', "csv", tables);
  }

  /** Fields separated by tabs, quoted as in CSV where they hold one or a line break. */
  public static DelimitedTables tsv(List<Table<?>> tables) {
    return new DelimitedTables('\t', "tsv", tables);
  }

  @Override
  public boolean isFolder() {
    return true;
  }

  @Override
  public void write(SqlEngine snapshot, Path fresh) throws IOException {
    Files.createDirectory(fresh);
    List<Resource> resources = new ArrayList<>();
    for (Table<?> table : WholeTables.of(snapshot, tables)) {
      resources.add(write(snapshot, table, fresh));
    }
    About about = About.of(snapshot.manifest(), "Tables of a corpus-stats snapshot.");
    Files.writeString(
        fresh.resolve(DataPackage.FILE), new DataPackage(about, separator, resources).json());
  }

  private Resource write(SqlEngine snapshot, Table<?> table, Path folder) throws IOException {
    Path file = folder.resolve(table.name() + "." + extension);
    MessageDigest digest = sha256();
    try (OutputStream bytes = new DigestOutputStream(Files.newOutputStream(file), digest);
        CsvWriter csv =
            CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(BUFFER)
                .build(bytes)) {
      snapshot.stream(
          WholeTables.select(table),
          csv::writeRecord,
          row -> csv.writeRecord(row.cells().stream().map(CsvField::of).toList()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Resource(
        table,
        String.valueOf(file.getFileName()),
        Files.size(file),
        HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
