package org.corpusstats.annotate.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.annotate.SentenceAnnotator.Name;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;
import org.corpusstats.annotate.corenlp.CoreNlpEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, the fast engine finds what CoreNLP finds. */
@TestInstance(Lifecycle.PER_CLASS)
class FastAnnotatorTest {
  private static final Path SAMPLE = Path.of("data", "sample");

  /** One text in so many of the sample, to stay within seconds. */
  private static final int EVERY = 4;

  private static final List<String> ODD =
      List.of(
          "😀",
          "👨‍👩‍👧‍👦",
          "🇳🇴",
          "שלום",
          "القاهرة",
          "東京",
          "Łódź",
          "İzmir",
          "--",
          "—",
          "…",
          "``",
          "''",
          "“",
          "”",
          "(",
          ")",
          "-",
          "/",
          "%",
          "$40",
          "1,000",
          "3.14",
          "10-K",
          "U.S.",
          "U.S.-based",
          "Oslo-area",
          "al-Hadi",
          "F-35",
          "COVID-19",
          "O'Brien",
          "can't",
          "she",
          "his",
          "#port",
          "@desk",
          "desk@example.org",
          "https://example.org/a?b=c",
          "x".repeat(60),
          "A".repeat(120),
          "7".repeat(40),
          "AT&T",
          "naïve",
          "MP",
          ".");

  private final SentenceAnnotator stock = new CoreNlpEngine(true).load();
  private final SentenceAnnotator fast = new FastEngine(true).load();

  @ParameterizedTest
  @MethodSource("sample")
  void onNews(Path file) throws IOException {
    assertEqual(text(file));
  }

  static List<Path> sample() {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      return Stream.iterate(0, i -> i < all.size(), i -> i + EVERY).map(all::get).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "!!! --- ???",
        "“”",
        "🎉",
        "A lone surrogate \ud83d here.",
        "He said: \"They never came back",
        "no stops and no capitals the minister of norway went to the port of hamburg and came back",
        "THE PRIME MINISTER OF NORWAY MET ANGELA MERKEL IN HAMBURG ON FRIDAY",
        "Ports-of-call-and-such-like-words are well-known, U.S.-based and Hamburg-born."
      })
  void onOddText(String text) {
    assertEqual(text);
  }

  @Test
  void onVeryLongSentences() {
    assertEqual("the ship and " + "the harbour of Bergen and ".repeat(45) + "the crew sailed.");
    assertEqual("Bergen ".repeat(900) + ".");
  }

  @Test
  void onRandomWords() throws IOException {
    List<String> words = new ArrayList<>();
    for (Path file : sample()) {
      words.addAll(List.of(text(file).split("\\s+")));
    }
    Random random = new Random(17);
    for (int i = 0; i < 300; i++) {
      List<String> sentence = new ArrayList<>();
      int length = 1 + random.nextInt(40);
      for (int j = 0; j < length; j++) {
        List<String> from = random.nextInt(4) == 0 ? ODD : words;
        String word = from.get(random.nextInt(from.size()));
        sentence.add(random.nextInt(12) == 0 ? word.toUpperCase(Locale.ROOT) : word);
      }
      assertEqual(String.join(random.nextInt(30) == 0 ? "" : " ", sentence));
    }
  }

  @Test
  void withoutGazetteersPlacesAreLocations() {
    String text = "Angela Merkel flew from Germany to Paris.";
    SentenceAnnotator coarse = new FastEngine(false).load();
    EqualAnnotations.require(text, new CoreNlpEngine(false).load().split(text), coarse.split(text));
    Sentence sentence = coarse.split(text).get(0);
    assertThat(sentence.findNames().names())
        .extracting(Name::type)
        .containsExactly("PERSON", "LOCATION", "LOCATION");
  }

  @Test
  void aSentenceThatComesAgainIsFoundAtItsNewPlace() {
    String line = "Ships of Bergen Line sail daily.";
    List<? extends Sentence> sentences = fast.split(line + "\n\n" + line);
    Sentence again = sentences.get(1);
    assertThat(again.findNames().names()).isEqualTo(sentences.get(0).findNames().names());
    assertThat(again.findNames().tokens().get(0).begin()).isEqualTo(line.length() + 2);
    assertEqual(line + "\n\n" + line);
  }

  @Test
  void bothEnginesHaveOneIdentity() {
    assertThat(new FastEngine(true).identity()).isEqualTo(new CoreNlpEngine(true).identity());
  }

  /** Not every file of the sample is clean; what is broken is replaced. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
  }

  private void assertEqual(String text) {
    EqualAnnotations.require(text, stock.split(text), fast.split(text));
  }
}
