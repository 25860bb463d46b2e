package org.corpusstats.engine;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link ModelWriter} wrote, in the same order. Every method throws an {@link
 * EOFException} where the model ends early, and other {@link IOException}s where it is none. For
 * one thread.
 */
public final class ModelReader implements Closeable {
  private final InputStream in;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  /** Reads from a stream, which need not be buffered and which {@link #close} closes. */
  public ModelReader(InputStream in) {
    this.in = in;
  }

  /** Reads one number. */
  public int readInt() throws IOException {
    return filled(Integer.BYTES).getInt();
  }

  /** Reads an array. */
  public byte[] readBytes() throws IOException {
    byte[] values = new byte[readLength()];
    int buffered = Math.min(values.length, buffer.remaining());
    buffer.get(values, 0, buffered);
    if (in.readNBytes(values, buffered, values.length - buffered) < values.length - buffered) {
      throw new EOFException("the model ends early");
    }
    return values;
  }

  /** Reads an array. */
  public short[] readShorts() throws IOException {
    short[] values = new short[readLength()];
    for (int done = 0; done < values.length; ) {
      int next = Math.min(values.length - done, filled(Short.BYTES).remaining() / Short.BYTES);
      buffer.asShortBuffer().get(values, done, next);
      skip(next * Short.BYTES);
      done += next;
    }
    return values;
  }

  /** Reads an array. */
  public int[] readInts() throws IOException {
    int[] values = new int[readLength()];
    for (int done = 0; done < values.length; ) {
      int next = Math.min(values.length - done, filled(Integer.BYTES).remaining() / Integer.BYTES);
      buffer.asIntBuffer().get(values, done, next);
      skip(next * Integer.BYTES);
      done += next;
    }
    return values;
  }

  /** Reads an array. */
  public long[] readLongs() throws IOException {
    long[] values = new long[readLength()];
    for (int done = 0; done < values.length; ) {
      int next = Math.min(values.length - done, filled(Long.BYTES).remaining() / Long.BYTES);
      buffer.asLongBuffer().get(values, done, next);
      skip(next * Long.BYTES);
      done += next;
    }
    return values;
  }

  /** Reads an array. */
  public float[] readFloats() throws IOException {
    float[] values = new float[readLength()];
    for (int done = 0; done < values.length; ) {
      int next = Math.min(values.length - done, filled(Float.BYTES).remaining() / Float.BYTES);
      buffer.asFloatBuffer().get(values, done, next);
      skip(next * Float.BYTES);
      done += next;
    }
    return values;
  }

  /** Reads an array. */
  public double[] readDoubles() throws IOException {
    double[] values = new double[readLength()];
    for (int done = 0; done < values.length; ) {
      int next = Math.min(values.length - done, filled(Double.BYTES).remaining() / Double.BYTES);
      buffer.asDoubleBuffer().get(values, done, next);
      skip(next * Double.BYTES);
      done += next;
    }
    return values;
  }

  /** Reads strings. */
  public List<String> readStrings() throws IOException {
    int size = readLength();
    List<String> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(new String(readBytes(), StandardCharsets.UTF_8));
    }
    return values;
  }

  private int readLength() throws IOException {
    int length = readInt();
    if (length < 0) {
      throw new IOException("a length of " + length + " in the model");
    }
    return length;
  }

  private ByteBuffer filled(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      buffer.compact();
      int read =
          in.readNBytes(buffer.array(), buffer.position(), buffer.capacity() - buffer.position());
      buffer.position(buffer.position() + read).flip();
      if (buffer.remaining() < bytes) {
        throw new EOFException("the model ends early");
      }
    }
    return buffer;
  }

  private void skip(int bytes) {
    buffer.position(buffer.position() + bytes);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
