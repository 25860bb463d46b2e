package org.corpusstats.annotate;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An engine that some words are poison for, each in its own way; of the rest it makes what {@link
 * WordEngine} does.
 */
public record PoisonEngine() implements AnnotationEngine {
  /** The exit code of a process that a text with the word "exit" ends. */
  public static final int EXIT_CODE = 7;

  private static volatile boolean hanging = true;

  public static AnnotatorFactory annotators() {
    return new AnnotatorFactory(new PoisonEngine(), new AnnotationCaps(1000, 200, 500));
  }

  /** Undoes {@link #release}. */
  static void hangFromNowOn() {
    hanging = true;
  }

  /** Lets all threads go that hang on a text. */
  static void release() {
    hanging = false;
  }

  @Override
  public SentenceAnnotator load() {
    WordEngine words = new WordEngine(PoisonEngine::swallow, line -> {});
    return text -> {
      if (text.contains("overflow")) {
        deeper(0);
      }
      return words.split(text);
    };
  }

  @Override
  public SortedMap<String, String> identity() {
    return new TreeMap<>();
  }

  private static void swallow(String line) {
    for (String word : line.split(" ", -1)) {
      switch (word) {
        case "hang" -> hang();
        case "memory" -> System.out.println(new long[Integer.MAX_VALUE].length);
        case "heap" -> allocate();
        case "exit" -> System.exit(EXIT_CODE);
        case "halt" -> Runtime.getRuntime().halt(EXIT_CODE);
        default -> {}
      }
    }
  }

  /** Takes no notice of interrupts. */
  private static void hang() {
    while (hanging) {
      Thread.onSpinWait();
    }
  }

  private static void allocate() {
    byte[][] heap = new byte[1 << 16][];
    for (int i = 0; hanging; i++) {
      heap[i] = new byte[1 << 20];
    }
  }

  private static int deeper(int depth) {
    return depth < 0 ? depth : deeper(depth + 1) + 1;
  }
}
