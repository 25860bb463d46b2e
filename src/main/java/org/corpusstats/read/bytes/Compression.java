package org.corpusstats.read.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is compressed. Known by how it begins: names lie. */
public enum Compression {
  GZIP(".gz", "\037\213") {
    @Override
    InputStream expanded(InputStream content) throws IOException {
      // Java's takes whatever stands behind a member and is none, or is a broken one, for the end.
      return new JoinedMembers(content);
    }
  },
  BZIP2(".bz2", "BZh") {
    @Override
    InputStream expanded(InputStream content) throws IOException {
      return new BZip2CompressorInputStream(content, true);
    }
  },
  ZSTANDARD(".zst", "(\265/\375") {
    @Override
    InputStream expanded(InputStream content) throws IOException {
      return new ZstdInputStream(content);
    }
  };

  private final String ending;

  /** The first bytes, a character each. */
  private final String magic;

  Compression(String ending, String magic) {
    this.ending = ending;
    this.magic = magic;
  }

  /** The compression of a file; empty where there is none. */
  public static Optional<Compression> of(byte[] beginning) {
    return Arrays.stream(values()).filter(c -> c.begins(beginning)).findFirst();
  }

  /** The ending of its files' names, with its dot. */
  public String ending() {
    return ending;
  }

  /** What was compressed; several pieces after one another are one. */
  public InputStream open(InputStream content) throws IOException {
    CountedBytes compressed = new CountedBytes(content);
    return new Expansion(compressed, expanded(compressed));
  }

  /** Whether something comes out of how a file begins: other bytes may begin alike by chance. */
  public boolean expands(byte[] beginning) {
    try {
      return expanded(new ByteArrayInputStream(beginning)).read() >= 0;
    } catch (IOException | RuntimeException somethingElse) {
      return false;
    }
  }

  abstract InputStream expanded(InputStream content) throws IOException;

  private boolean begins(byte[] beginning) {
    return new String(beginning, StandardCharsets.ISO_8859_1).startsWith(magic);
  }
}
