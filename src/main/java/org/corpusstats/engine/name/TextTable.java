package org.corpusstats.engine.name;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/** Small numbers by text, the text known by its {@link TextHash} only. Immutable once compiled. */
final class TextTable {
  private final long[] keys;
  private final short[] values;

  private TextTable(long[] keys, short[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** An empty table with room for a number of texts. */
  static TextTable ofSize(int texts) {
    int capacity = FeatureTable.capacity(texts);
    return new TextTable(new long[capacity], new short[capacity]);
  }

  /** Adds a text while the table is compiled, its number 0 or more. */
  void put(CharSequence text, int value) {
    long hash = TextHash.of(text);
    int slot = FeatureTable.slot(keys, hash);
    keys[slot] = FeatureTable.nonZero(hash);
    values[slot] = (short) value;
  }

  /** A text's number, -1 for a text that is not in the table. */
  int get(CharSequence text) {
    int slot = FeatureTable.slot(keys, TextHash.of(text));
    return keys[slot] == 0 ? -1 : values[slot];
  }

  void write(ModelWriter out) throws IOException {
    out.writeLongs(keys);
    out.writeShorts(values);
  }

  static TextTable read(ModelReader in) throws IOException {
    return new TextTable(in.readLongs(), in.readShorts());
  }
}
