package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What all members of a gzip file hold, one behind the other, as one stream. Reading fails where
 * one is broken, and where something else than zeros follows them. Used by one thread.
 */
final class JoinedMembers extends ReadInBlocks {
  private final GzipMembers members;
  private GzipMembers.@Nullable Stretch stretch;

  JoinedMembers(InputStream content) {
    this.members = new GzipMembers(content, beginning -> false);
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    stretch = stretch == null ? members.next() : stretch;
    while (stretch != null) {
      int n = stretch.read(buffer, from, length);
      if (n >= 0) {
        return n;
      }
      if (stretch.fault() != null) {
        throw new IOException("%s, at byte %d".formatted(stretch.fault(), members.memberOffset()));
      }
      stretch = members.next();
    }
    return -1;
  }
}
