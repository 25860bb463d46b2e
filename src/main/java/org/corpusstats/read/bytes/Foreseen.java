package org.corpusstats.read.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose beginning can be looked at before it is read. What fails while it is looked at
 * fails again when reading comes there, so that all before it is read. Used by one thread.
 */
public final class Foreseen extends BufferedInputStream {
  /**
   * @param ahead how many bytes are read at once
   */
  public Foreseen(InputStream content, int ahead) {
    super(new Failing(content), ahead);
  }

  /** How the rest begins: so many bytes, or fewer where it ends or fails before. */
  public byte[] beginning(int most) throws IOException {
    byte[] beginning = new byte[most];
    int length = 0;
    mark(most);
    try {
      for (int n = 0; n >= 0 && length < most; length += Math.max(0, n)) {
        n = read(beginning, length, most - length);
      }
    } catch (IOException seenAgain) {
      // By whoever reads on to here.
    }
    reset();
    return Arrays.copyOf(beginning, length);
  }

  /** Once it failed it fails always the same way: some streams say then that they ended. */
  private static final class Failing extends ReadInBlocks {
    private final InputStream content;
    private @Nullable IOException failure;

    Failing(InputStream content) {
      this.content = content;
    }

    /** None for sure: whoever buffers takes what there is, and does not lose it to a failure. */
    @Override
    public int available() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        return content.read(buffer, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
