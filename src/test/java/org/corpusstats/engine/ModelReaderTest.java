package org.corpusstats.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  /** More than a buffer holds, and no multiple of it. */
  private static final int MANY = 50_001;

  @Test
  void readsWhatWasWritten() throws IOException {
    float[] floats = new float[MANY];
    short[] shorts = new short[MANY];
    byte[] bytes = new byte[MANY * 3];
    for (int i = 0; i < MANY; i++) {
      floats[i] = -i / 3f;
      shorts[i] = (short) i;
      bytes[i * 3] = (byte) i;
    }
    int[] ints = IntStream.range(0, MANY).map(i -> i * -7).toArray();
    long[] longs = LongStream.range(0, MANY).map(i -> i << 33).toArray();
    double[] doubles = DoubleStream.iterate(1, x -> x / 1.0001).limit(MANY).toArray();
    List<String> strings = List.of("", "Łódź", "😀", "plain");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ModelWriter writer = new ModelWriter(out)) {
      writer.writeInt(42);
      writer.writeBytes(bytes);
      writer.writeShorts(shorts);
      writer.writeFloats(floats);
      writer.writeStrings(strings);
      writer.writeInts(ints);
      writer.writeLongs(longs);
      writer.writeDoubles(doubles);
      writer.writeInts(new int[0]);
    }
    try (ModelReader reader = new ModelReader(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(reader.readInt()).isEqualTo(42);
      assertThat(reader.readBytes()).isEqualTo(bytes);
      assertThat(reader.readShorts()).isEqualTo(shorts);
      assertThat(reader.readFloats()).isEqualTo(floats);
      assertThat(reader.readStrings()).isEqualTo(strings);
      assertThat(reader.readInts()).isEqualTo(ints);
      assertThat(reader.readLongs()).isEqualTo(longs);
      assertThat(reader.readDoubles()).isEqualTo(doubles);
      assertThat(reader.readInts()).isEmpty();
    }
  }

  @Test
  void anEarlyEndIsAnError() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ModelWriter writer = new ModelWriter(out)) {
      writer.writeInts(new int[MANY]);
    }
    byte[] cut = java.util.Arrays.copyOf(out.toByteArray(), MANY);
    assertThatThrownBy(() -> new ModelReader(new ByteArrayInputStream(cut)).readInts())
        .isInstanceOf(EOFException.class);
  }

  @Test
  void whatIsNoModelIsAnError() {
    byte[] text = "\u00ff\u00ff".repeat(8).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> new ModelReader(new ByteArrayInputStream(text)).readStrings())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a length of -1");
  }
}
