package org.corpusstats.engine.parse;

import static org.corpusstats.engine.parse.Template.pair;
import static org.corpusstats.engine.parse.Template.place;
import static org.corpusstats.engine.parse.Template.separator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the names of CoreNLP's features, which are strings such as {@code S0WT-bank-NN}, back into
 * what they were made of. Where a name can have been made in several ways ({@code S0WQ0W-a-b-c} of
 * "a" and "b-c" or of "a-b" and "c"), all of them become features of the same weights, so that a
 * look-up by parts finds what CoreNLP finds by the string.
 */
final class CompileFeatures {
  /** What a feature's name is made of after its template's: words, labels, separators. */
  private record Shape(int template, String parts) {}

  private static final char WORD = 'W';
  private static final char LABEL = 'L';
  private static final char SEPARATOR = 'S';

  /** A word twice. */
  private static final char DOUBLE = 'D';

  private final Map<String, List<Shape>> shapes = new HashMap<>();
  private final Labels labels;
  private final List<String> separators = new ArrayList<>();
  private final CompileFeatureTable table;

  // The parts of the name in hand.
  private final int[] words = new int[2];
  private int wordCount;
  private int packedLabels;
  private int labelCount;
  private int readings;

  CompileFeatures(Labels labels, CompileFeatureTable table) {
    this.labels = labels;
    this.table = table;
    for (int i = 0; i < Template.PLACES.length; i++) {
      addPlace(i, Template.PLACES[i]);
    }
    for (int i = 0; i < Template.QUEUE_PLACES.length; i++) {
      add(Template.QUEUE_PLACES[i] + "WT", Template.QUEUE + i, "LW", "L");
    }
    for (int i = 0; i < Template.PAIRS.length; i++) {
      addPair(i, Template.PAIRS[i][0], Template.PAIRS[i][1]);
    }
    for (int i = 0; i < Template.TRIGRAMS.length; i++) {
      String parts = Template.TRIGRAMS[i].replaceAll("[SQ]\\d", "");
      add(
          Template.TRIGRAMS[i],
          Template.TRIGRAM + i,
          parts.toUpperCase(Locale.ROOT).replaceAll("[CT]", "L"));
    }
    for (int i = 0; i < Template.POSITIONS.length; i++) {
      add(Template.POSITIONS[i], Template.POSITION + i, "");
    }
    for (int i = 0; i < Template.SEPARATED.length; i++) {
      addSeparated(i, Template.SEPARATED[i][0], Template.SEPARATED[i][1]);
    }
  }

  private void add(String name, int template, String... parts) {
    for (String each : parts) {
      shapes.computeIfAbsent(name, unused -> new ArrayList<>()).add(new Shape(template, each));
    }
  }

  private void addPlace(int i, String name) {
    add(name + "C", place(i, Template.C), "L");
    add(name + "WT", place(i, Template.WT), "WL");
    add(name + "T", place(i, Template.T), "L");
    add(name + "WC", place(i, Template.WC), "WL");
    add(name + "TC", place(i, Template.TC), "LL");
    if (name.endsWith("U")) {
      add(name + "C", place(i, Template.LEAF_C), "W");
      add(name + "WC", place(i, Template.LEAF_WC), "D");
      add(name + "TC", place(i, Template.LEAF_TC), "LW");
    }
  }

  private void addPair(int i, String first, String second) {
    String c1 = first + (first.startsWith("Q") ? "T" : "C");
    String c2 = second + (second.startsWith("Q") ? "T" : "C");
    String w1 = first + "W";
    String w2 = second + "W";
    add(first + "n" + second + "n", pair(i, Template.NN), "");
    add(first + "n" + w2, pair(i, Template.NW), "W");
    add(first + "n" + c2, pair(i, Template.NC), "L");
    add(w1 + second + "n", pair(i, Template.WN), "W");
    add(c1 + second + "n", pair(i, Template.CN), "L");
    add(w1 + w2, pair(i, Template.WW), "WW");
    add(w1 + c2, pair(i, Template.W_C), "WL");
    add(c1 + w2, pair(i, Template.C_W), "LW");
    add(c1 + c2, pair(i, Template.CC), "LL");
  }

  private void addSeparated(int i, String first, String second) {
    String name = "Sepb" + first + second;
    add(first + "w" + name, separator(i, Template.FIRST_W), "SW");
    add(first + "wc" + name, separator(i, Template.FIRST_WC), "SWL");
    add(second + "w" + name, separator(i, Template.SECOND_W), "SW");
    add(second + "wc" + name, separator(i, Template.SECOND_WC), "SWL");
    add(first + "c" + second + "c" + name, separator(i, Template.BOTH_C), "SLL");
  }

  /**
   * Adds a feature in all its readings.
   *
   * @throws IllegalStateException where it has none
   */
  void add(String feature, short[] weights) {
    int dash = feature.indexOf('-');
    List<Shape> possible = shapes.get(dash < 0 ? feature : feature.substring(0, dash));
    readings = 0;
    if (possible != null) {
      int block = table.block(weights);
      for (Shape shape : possible) {
        if ((dash >= 0) != shape.parts.isEmpty()) {
          wordCount = 0;
          packedLabels = 0;
          labelCount = 0;
          read(feature, dash + 1, shape, 0, block);
        }
      }
    }
    if (readings == 0) {
      throw new IllegalStateException("unknown feature " + feature);
    }
  }

  /** Reads the parts from one on, which begin at a place in the name. */
  private void read(String name, int begin, Shape shape, int part, int block) {
    if (part == shape.parts.length()) {
      readings++;
      table.add(shape.template, words, wordCount, packedLabels, block);
    } else if (part == shape.parts.length() - 1) {
      readPart(name, begin, name.length(), shape, part, block);
    } else {
      for (int end = name.indexOf('-', begin); end >= 0; end = name.indexOf('-', end + 1)) {
        readPart(name, begin, end, shape, part, block);
      }
    }
  }

  private void readPart(String name, int begin, int end, Shape shape, int part, int block) {
    String text = name.substring(begin, end);
    switch (shape.parts.charAt(part)) {
      case WORD -> readWord(text, name, end, shape, part, block);
      case DOUBLE -> {
        String half = text.substring(0, text.length() / 2);
        if (text.equals(half + "-" + half)) {
          readWord(half, name, end, shape, part, block);
        }
      }
      case LABEL -> readLabel(labels.number(text), labels.size(), name, end, shape, part, block);
      case SEPARATOR -> {
        if (text.length() == 1 || text.matches("\\d+")) {
          if (!separators.contains(text)) {
            separators.add(text);
          }
          readLabel(separators.indexOf(text), separators.size(), name, end, shape, part, block);
        }
      }
      default -> throw new IllegalStateException(shape.parts);
    }
  }

  private void readWord(String word, String name, int end, Shape shape, int part, int block) {
    words[wordCount++] = table.word(word);
    read(name, end + 1, shape, part + 1, block);
    wordCount--;
  }

  private void readLabel(
      int label, int known, String name, int end, Shape shape, int part, int block) {
    if (label < known) {
      int shift = 16 - labelCount++ * 8;
      packedLabels |= label << shift;
      read(name, end + 1, shape, part + 1, block);
      packedLabels &= ~(0xff << shift);
      labelCount--;
    }
  }

  Separators separators() {
    return new Separators(separators);
  }

  /** The parts of speech that some feature has alone. */
  static List<String> tags(Iterable<String> features) {
    List<String> prefixes = Arrays.stream(Template.PLACES).map(name -> name + "T-").toList();
    Set<String> tags = new TreeSet<>();
    for (String feature : features) {
      for (String prefix : prefixes) {
        if (feature.startsWith(prefix)) {
          tags.add(feature.substring(prefix.length()));
        }
      }
    }
    return List.copyOf(tags);
  }
}
