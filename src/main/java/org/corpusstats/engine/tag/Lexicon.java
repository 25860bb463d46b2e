package org.corpusstats.engine.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The dictionary (CoreNLP's {@code Dictionary}): which tags a word may have, which of them is
 * usual, and whether the word is rare; and the words' clusters ({@code Distsim}). Immutable.
 */
final class Lexicon {
  /** Of an entry: no usual tag. */
  static final int NO_TAG = 255;

  /** Set of tags of words that are not in the dictionary. */
  static final int OPEN_TAGS = 0;

  private static final int TAG_SHIFT = 1;
  private static final int SET_SHIFT = 9;

  private final KeyTable table;
  private final List<byte[]> tagSets;
  private final int unknownCluster;

  /**
   * @param table {@link #entry entries} and clusters by the keys of their words
   * @param tagSets sets of tags, the first {@link #OPEN_TAGS}
   * @param unknownCluster cluster of words that have none
   */
  Lexicon(KeyTable table, List<byte[]> tagSets, int unknownCluster) {
    this.table = table;
    this.tagSets = List.copyOf(tagSets);
    this.unknownCluster = unknownCluster;
  }

  /** An entry as {@link KeyTable} keeps it. */
  static int entry(boolean rare, int usualTag, int tagSet) {
    return tagSet << SET_SHIFT | usualTag << TAG_SHIFT | (rare ? 1 : 0);
  }

  void write(ModelWriter out) throws IOException {
    table.write(out);
    out.writeInt(tagSets.size());
    for (byte[] set : tagSets) {
      out.writeBytes(set);
    }
    out.writeInt(unknownCluster);
  }

  static Lexicon read(ModelReader in) throws IOException {
    KeyTable table = KeyTable.read(in);
    int sets = in.readInt();
    List<byte[]> tagSets = new ArrayList<>();
    for (int i = 0; i < sets; i++) {
      tagSets.add(in.readBytes());
    }
    return new Lexicon(table, tagSets, in.readInt());
  }

  /** The entry of a word by its hash, or {@link KeyTable#ABSENT}. */
  int find(long word) {
    return table.get(Template.key(Template.DICTIONARY, word));
  }

  /** Whether a word is rare, by its entry. */
  boolean isRare(int entry) {
    return entry == KeyTable.ABSENT || (entry & 1) != 0;
  }

  /** A word's usual tag by its entry, or {@link #NO_TAG}. */
  int usualTag(int entry) {
    return entry >> TAG_SHIFT & NO_TAG;
  }

  /** The tags a word may have, by its entry. */
  byte[] tags(int entry) {
    return tagSets.get(entry == KeyTable.ABSENT ? OPEN_TAGS : entry >> SET_SHIFT);
  }

  /** The cluster of a word by the hash of its lower case. */
  int cluster(long lowerCase) {
    int cluster = table.get(Template.key(Template.CLUSTERED, lowerCase));
    return cluster == KeyTable.ABSENT ? unknownCluster : cluster;
  }

  /** The most tags that a word may have. */
  int mostTags() {
    return tagSets.stream().mapToInt(set -> set.length).max().orElse(0);
  }
}
