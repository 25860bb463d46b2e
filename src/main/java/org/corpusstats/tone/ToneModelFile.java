package org.corpusstats.tone;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.corpusstats.core.TextHash;

/**
 * The file of a {@link ToneModel}: big-endian numbers and names within gzip, everything in order of
 * names, so that equal models give equal bytes.
 */
public final class ToneModelFile {
  private static final int FORMAT = 3;
  private static final int CLASSES = ToneModel.CLASSES;

  private static final String SHIPPED = "target-sentiment.model";

  private ToneModelFile() {}

  /** The model that this build ships, read once in each JVM. */
  public static ToneModel shipped() {
    return Shipped.MODEL;
  }

  /** SHA-256 of the shipped model's file, in hexadecimal: equal for equal predictions. */
  public static String shippedSha256() {
    return TextHash.sha256(shippedBytes());
  }

  private static final class Shipped {
    static final ToneModel MODEL = readShipped();
  }

  /** Reads the shipped model's file; {@link #shipped} keeps what this returns. */
  static ToneModel readShipped() {
    try {
      return read(new ByteArrayInputStream(shippedBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] shippedBytes() {
    try (InputStream in = ToneModelFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("this build holds no " + SHIPPED);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the stream is of another format or ends early
   */
  static ToneModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("a model of format " + format + ", not " + FORMAT);
    }
    double temperature = in.readDouble();
    Tone prevalence = readShares(in);
    Tone prevalenceWhereChosen = readShares(in);
    Map<String, float[]> numbers = readWeights(in, 1);
    Map<String, Map<String, float[]>> words = new HashMap<>();
    int templates = in.readInt();
    for (int i = 0; i < templates; i++) {
      String template = in.readUTF();
      words.put(template, readWeights(in, 1));
    }
    int dimensions = in.readInt();
    Map<String, float[]> meanings = readWeights(in, dimensions);
    int count = in.readInt();
    Map<String, byte[]> vectors = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      String word = in.readUTF();
      vectors.put(word, in.readNBytes(dimensions));
    }
    return new ToneModel(
        temperature, prevalence, prevalenceWhereChosen, numbers, words, meanings, vectors);
  }

  private static Tone readShares(DataInputStream in) throws IOException {
    return new Tone(in.readDouble(), in.readDouble(), in.readDouble());
  }

  private static Map<String, float[]> readWeights(DataInputStream in, int rows) throws IOException {
    int count = in.readInt();
    Map<String, float[]> all = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      float[] weights = new float[CLASSES * rows];
      for (int j = 0; j < weights.length; j++) {
        weights[j] = in.readFloat();
      }
      all.put(name, weights);
    }
    return all;
  }

  /** Writes a model. */
  public static void write(ToneModel model, OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(FORMAT);
      out.writeDouble(model.temperature());
      writeShares(out, model.prevalence());
      writeShares(out, model.prevalenceWhereChosen());
      writeWeights(out, model.numbers());
      out.writeInt(model.words().size());
      for (var template : new TreeMap<>(model.words()).entrySet()) {
        out.writeUTF(template.getKey());
        writeWeights(out, template.getValue());
      }
      out.writeInt(
          model.vectors().values().stream().mapToInt(vector -> vector.length).max().orElse(0));
      writeWeights(out, model.meanings());
      out.writeInt(model.vectors().size());
      for (var vector : new TreeMap<>(model.vectors()).entrySet()) {
        out.writeUTF(vector.getKey());
        out.write(vector.getValue());
      }
    }
  }

  private static void writeShares(DataOutputStream out, Tone shares) throws IOException {
    out.writeDouble(shares.negative());
    out.writeDouble(shares.neutral());
    out.writeDouble(shares.positive());
  }

  private static void writeWeights(DataOutputStream out, Map<String, float[]> all)
      throws IOException {
    out.writeInt(all.size());
    for (var named : new TreeMap<>(all).entrySet()) {
      out.writeUTF(named.getKey());
      for (float weight : named.getValue()) {
        out.writeFloat(weight);
      }
    }
  }
}
