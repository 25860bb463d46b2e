package org.corpusstats.read.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.corpusstats.read.InputRecord;
import org.jspecify.annotations.Nullable;

/** Records that are read one at a time. */
abstract class Records implements Iterator<InputRecord> {
  private @Nullable InputRecord next;

  /** Reads the next record; null at the end of the file. */
  abstract @Nullable InputRecord read() throws IOException;

  @Override
  public boolean hasNext() {
    try {
      if (next == null) {
        next = read();
      }
      return next != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputRecord next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    InputRecord record = next;
    next = null;
    return record;
  }
}
