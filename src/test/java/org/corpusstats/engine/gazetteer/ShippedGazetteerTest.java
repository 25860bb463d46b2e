package org.corpusstats.engine.gazetteer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.junit.jupiter.api.Test;

/** CoreNLP's own gazetteers, by CoreNLP's annotator and by ours. */
class ShippedGazetteerTest {
  private static final List<String> TAGS = List.of("NN", "NNP", "NNS", "JJ", "IN", "DT", "ADD");
  private static final List<String> LABELS =
      List.of("LOCATION", "PERSON", "ORGANIZATION", "MISC", "DATE", "MONEY");
  private static final List<String> FILLERS =
      List.of(
          "the",
          "of",
          ",",
          "and",
          "said",
          "in",
          "New",
          "west",
          "University",
          "Gen.",
          "Gen",
          "N.Y.",
          "Calif.",
          "1st",
          "Class",
          "@someone",
          "a.b@example.org",
          "http://example.org/x?y",
          "example.com",
          "Pa.",
          "VA",
          "US",
          "us",
          "activist",
          "Peace",
          "😀",
          "\uD83D",
          "الْعَرَبِيَّة",
          "İzmir",
          "STRASSE",
          "x".repeat(500),
          "-",
          "--",
          "U.S.",
          "u.s.a",
          "China/中国",
          "secretary-of-x");

  @Test
  void labelsAsCoreNlpDoes() throws IOException {
    StockGazetteer stock = new StockGazetteer(CoreNlpProperties.GAZETTEERS);
    Gazetteer gazetteer =
        GazetteerTest.copy(
            CompileGazetteer.compile(
                CoreNlpProperties.GAZETTEERS, ShippedGazetteerTest::open, stock.ranks()));
    Random random = new Random(3);
    List<String[]> rows = rows(random);
    for (int i = 0; i < 400; i++) {
      String[][] sentence = sentence(rows, random, i % 200 == 0 ? 400 : 1 + random.nextInt(30));
      assertThat(gazetteer.label(sentence[0], sentence[1], sentence[2]))
          .as(Arrays.deepToString(sentence))
          .isEqualTo(stock.label(sentence[0], sentence[1], sentence[2]));
    }
  }

  private static String[][] sentence(List<String[]> rows, Random random, int size) {
    List<String> words = new ArrayList<>();
    while (words.size() < size) {
      if (random.nextInt(3) > 0) {
        words.add(FILLERS.get(random.nextInt(FILLERS.size())));
      } else {
        for (String word : rows.get(random.nextInt(rows.size()))) {
          words.add(turned(word.replace("\\", ""), random));
        }
      }
    }
    String[][] sentence = new String[3][words.size()];
    for (int i = 0; i < words.size(); i++) {
      sentence[0][i] = words.get(i);
      sentence[1][i] = TAGS.get(random.nextInt(TAGS.size()));
      sentence[2][i] =
          i > 0 && random.nextInt(3) == 0
              ? sentence[2][i - 1]
              : random.nextInt(3) > 0 ? "O" : LABELS.get(random.nextInt(LABELS.size()));
    }
    return sentence;
  }

  private static String turned(String word, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      default -> word;
    };
  }

  /** Some thousand rows' words, those that are common in names preferred by coming together. */
  private static List<String[]> rows(Random random) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String file : List.of(CoreNlpProperties.CASELESS_NAMES, CoreNlpProperties.CASED_NAMES)) {
      try (BufferedReader lines = open(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] words = line.substring(0, line.indexOf('\t')).trim().split("\\s+", 0);
          if (words.length > 1 ? random.nextInt(8) == 0 : random.nextInt(100) == 0) {
            rows.add(words);
          }
        }
      }
    }
    return rows;
  }

  private static BufferedReader open(String name) {
    return new BufferedReader(
        new InputStreamReader(
            requireNonNull(ShippedGazetteerTest.class.getClassLoader().getResourceAsStream(name)),
            StandardCharsets.UTF_8));
  }
}
