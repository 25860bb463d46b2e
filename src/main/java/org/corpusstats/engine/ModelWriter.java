package org.corpusstats.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a compiled model as a row of arrays, each after its length, little-endian; {@link
 * ModelReader} reads them in the same order. For one thread.
 */
public final class ModelWriter implements Closeable {
  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  /** Writes into a stream, which {@link #close} closes. */
  public ModelWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes one number. */
  public void writeInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  /** Writes an array with its length. */
  public void writeBytes(byte[] values) throws IOException {
    writeInt(values.length);
    flush();
    out.write(values);
  }

  /** Writes an array with its length. */
  public void writeShorts(short[] values) throws IOException {
    writeInt(values.length);
    for (short value : values) {
      room(Short.BYTES).putShort(value);
    }
  }

  /** Writes an array with its length. */
  public void writeInts(int[] values) throws IOException {
    writeInt(values.length);
    for (int value : values) {
      writeInt(value);
    }
  }

  /** Writes an array with its length. */
  public void writeLongs(long[] values) throws IOException {
    writeInt(values.length);
    for (long value : values) {
      room(Long.BYTES).putLong(value);
    }
  }

  /** Writes an array with its length. */
  public void writeFloats(float[] values) throws IOException {
    writeInt(values.length);
    for (float value : values) {
      room(Float.BYTES).putFloat(value);
    }
  }

  /** Writes an array with its length. */
  public void writeDoubles(double[] values) throws IOException {
    writeInt(values.length);
    for (double value : values) {
      room(Double.BYTES).putDouble(value);
    }
  }

  /** Writes strings, any but those with unpaired surrogates, with their number. */
  public void writeStrings(List<String> values) throws IOException {
    writeInt(values.size());
    for (String value : values) {
      writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
