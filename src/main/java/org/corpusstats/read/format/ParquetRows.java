package org.corpusstats.read.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/** A Parquet file, each row a document; columns are fields, those of groups by their path. */
record ParquetRows() implements InputFormat {
  @Override
  public List<String> endings() {
    return List.of(".parquet");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return new String(beginning, StandardCharsets.ISO_8859_1).startsWith("PAR1");
  }

  /** Its directory is at its end: what comes out of an archive must be in memory first. */
  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    InputContent.Standing file = content.standing();
    return new Rows(
        content,
        file == null
            ? new ParquetFile.InMemory(content.readAll())
            : new ParquetFile.Standing(file.stream(), file.sizeBytes()));
  }

  private static final class Rows extends Records {
    private final InputContent content;
    private final ParquetReader<Group> rows;
    private long number;

    Rows(InputContent content, InputFile file) throws IOException {
      this.content = content;
      this.rows = new OfGroups(file).withConf(new Configuration(false)).build();
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      Group row;
      try {
        row = rows.read();
      } catch (RuntimeException broken) {
        rows.close();
        throw new RejectedContent(RejectionCode.MALFORMED, "not Parquet: " + broken.getMessage());
      }
      if (row == null) {
        rows.close();
        return null;
      }
      number++;
      if (ParquetValues.sizeBytes(row) > content.config().maxFileBytes()) {
        return new InputRecord(
            number,
            Map.of(),
            new Decoding.Failure(RejectionCode.TOO_LARGE, content.tooLargeMessage("the row has")));
      }
      return content.config().fields().record(number, ParquetValues.object(row));
    }
  }

  private static final class OfGroups extends ParquetReader.Builder<Group> {
    OfGroups(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
