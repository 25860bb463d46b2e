package org.corpusstats.engine.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out blocks of weights as a {@link FeatureTable}'s lists and rows. */
final class CompileWeights {
  private static final int PER_WEIGHT = 3;

  /**
   * From how many weights on a block is a row: where adding one takes as long as adding the list.
   */
  private static final int ROW = 24;

  /** Rows are of a multiple of the floats that a processor adds at once. */
  private static final int STEP = 16;

  private final Map<Float, Integer> places = new HashMap<>();
  private final List<String> contents;
  private final int rowLength;
  private final int[] blocks;
  private final int[] lists;
  private int listed = 1; // none begins at FeatureTable.ABSENT
  private final float[][] rows;
  private int row;

  /**
   * @param contents blocks as {@link CompileFeatureTable#block} got them, as strings
   */
  CompileWeights(List<String> contents, int transitions) {
    rowLength = (transitions + STEP - 1) / STEP * STEP;
    blocks = new int[contents.size()];
    lists = new int[1 + contents.stream().mapToInt(CompileWeights::listLength).sum()];
    rows = new float[(int) contents.stream().filter(CompileWeights::isRow).count()][rowLength];
    this.contents = contents;
  }

  private static boolean isRow(String content) {
    return content.length() / PER_WEIGHT >= ROW;
  }

  private static int listLength(String content) {
    return isRow(content) ? 0 : 1 + content.length() / PER_WEIGHT;
  }

  private static float weight(String content, int at) {
    return Float.intBitsToFloat((content.charAt(at + 1) << 16) | content.charAt(at + 2));
  }

  /** The block of the content with this number; blocks are laid out in the order of first use. */
  int block(int number) {
    if (blocks[number] == FeatureTable.ABSENT) {
      String content = contents.get(number);
      blocks[number] = isRow(content) ? layRow(content) : layList(content);
    }
    return blocks[number];
  }

  private int layRow(String content) {
    for (int i = 0; i < content.length(); i += PER_WEIGHT) {
      rows[row][content.charAt(i)] = weight(content, i);
    }
    return ~row++;
  }

  private int layList(String content) {
    int begin = listed;
    lists[listed++] = content.length() / PER_WEIGHT;
    for (int i = 0; i < content.length(); i += PER_WEIGHT) {
      int place = places.computeIfAbsent(weight(content, i), unused -> places.size());
      lists[listed++] = (place << 8) | content.charAt(i);
    }
    return begin;
  }

  FeatureTable table(int[] firstSlot, byte[] shift, int[] slots) {
    float[] values = new float[places.size()];
    places.forEach((value, place) -> values[place] = value);
    return new FeatureTable(firstSlot, shift, slots, lists, values, rowLength, rows);
  }
}
