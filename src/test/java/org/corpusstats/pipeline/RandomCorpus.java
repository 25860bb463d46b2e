package org.corpusstats.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.corpusstats.annotate.AnnotatorFactory;

/** A corpus of random sentences about a few names, and what knows these names. */
final class RandomCorpus {
  private static final Map<String, String> NAMES =
      Map.of(
          "Ann",
          "PERSON",
          "Bob",
          "PERSON",
          "Zoë",
          "PERSON",
          "Łódź",
          "CITY",
          "Acme",
          "ORGANIZATION",
          "Acme Łódź",
          "ORGANIZATION",
          "Chad",
          "COUNTRY");
  static final AnnotatorFactory ANNOTATORS = DictionaryEngine.annotators(NAMES);

  private RandomCorpus() {}

  /** Writes so many documents of three sources and twelve months. */
  static Path in(Path folder, int documents) throws IOException {
    Random random = new Random(7);
    List<String> words = new ArrayList<>(NAMES.keySet().stream().sorted().toList());
    words.addAll(List.of("saw", "met", "good", "bad", "unscored", "and", "the"));
    Map<String, String> contents = new LinkedHashMap<>();
    for (int d = 0; d < documents; d++) {
      StringBuilder text = new StringBuilder("Document " + d + ".");
      for (int s = 0; s < 1 + random.nextInt(12); s++) {
        text.append(random.nextInt(3) == 0 ? "\n\n" : " ").append("It");
        for (int w = 0; w < 8; w++) {
          text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        text.append('.');
      }
      contents.put("s%d/2025-%02d-01-%d.txt".formatted(d % 3, 1 + d % 12, d), text.toString());
    }
    return Runs.corpus(folder, contents);
  }
}
