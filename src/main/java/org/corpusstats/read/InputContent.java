package org.corpusstats.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a format reads: a file's bytes, expanded where it was compressed.
 *
 * @param name of the file or of the archive's entry, without folders and without the ending of its
 *     compression
 * @param stream its bytes, from the first; closed by whoever opened it
 * @param standing the file itself where it stands alone and uncompressed, for formats that must
 *     jump about in it; else null
 * @param firstRecord number of its first record, 1 but in later pieces of a file that was divided
 * @param config settings of reading
 */
public record InputContent(
    String name,
    InputStream stream,
    @Nullable Standing standing,
    long firstRecord,
    ReadConfig config) {
  /** An open file, of which nothing was read that is missed. */
  public record Standing(FSDataInputStream stream, long sizeBytes) {}

  /** The same of another stream. */
  public InputContent with(InputStream other) {
    return new InputContent(name, other, standing, firstRecord, config);
  }

  /**
   * All its bytes, for formats of one document a file.
   *
   * @throws RejectedContent where they are more than {@link ReadConfig#maxFileBytes}
   */
  public byte[] readAll() throws IOException {
    int most = Math.toIntExact(Math.min(config.maxFileBytes(), Integer.MAX_VALUE - 16));
    byte[] bytes = stream.readNBytes(most);
    if (bytes.length == most && stream.read() >= 0) {
      throw tooLarge("its content has");
    }
    return bytes;
  }

  /** The error for a file or a record of more bytes than are allowed. */
  public RejectedContent tooLarge(String what) {
    return new RejectedContent(RejectionCode.TOO_LARGE, tooLargeMessage(what));
  }

  /** Says that a file or record has more bytes than are allowed. */
  public String tooLargeMessage(String what) {
    return what + " more bytes than read.max-file-megabytes allows";
  }
}
