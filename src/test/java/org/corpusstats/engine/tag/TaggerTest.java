package org.corpusstats.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CoreNLP's tagger and ours, side by side in one JVM. */
@TestInstance(Lifecycle.PER_CLASS)
class TaggerTest {
  private final MaxentTagger coreNlp = new MaxentTagger(CoreNlpProperties.TAGGER);

  private final Tagger tagger = CompileTagger.compile(CoreNlpProperties.TAGGER);

  /** Words of every kind the features ask for. */
  private static final List<String> WORDS =
      List.of(
          "the",
          "The",
          "THE",
          "a",
          "to",
          "that",
          "that",
          "her",
          "'s",
          "n't",
          "not",
          "is",
          "was",
          "run",
          "ran",
          "runs",
          "set",
          "cut",
          "like",
          "back",
          "down",
          "still",
          "well",
          "Well",
          "minister",
          "Minister",
          "MINISTER",
          "drought-stricken",
          "colour",
          "Labour",
          "programme",
          "programmes",
          "leukaemia",
          "haematology",
          "monday",
          "Monday",
          "march",
          "contours",
          "neighbourliness",
          "of",
          "in",
          "and",
          "but",
          ",",
          ".",
          ";",
          "--",
          "-LRB-",
          "(",
          ")",
          "``",
          "''",
          "\"",
          "'",
          "1,200",
          "2024",
          "3.5",
          "12-year-old",
          "F-16",
          "f-16s",
          "1990s",
          "%",
          "$",
          "US$",
          "#",
          "@home",
          "#tag",
          "http://example.org/x?y=1",
          "me@example.org",
          "Corp.",
          "Inc",
          "Co.",
          "L.P.",
          "Acme",
          "Zyxware",
          "zyxed",
          "unzyxable",
          "zyxly",
          "Zyxes",
          "NA",
          ".$.",
          "######",
          "0",
          "1",
          "😀",
          "👩‍👩‍👧",
          "\ud800",
          "\udc00x",
          "مرحبا",
          "שלום",
          "日本",
          "第一",
          "年",
          "naïve",
          "Żółć",
          "ΑΒΓ",
          "alphabeta",
          "Sigma-tau",
          "½",
          "Ⅷ",
          "€5",
          "a_b",
          "x|y",
          "A",
          "I",
          "i",
          "II",
          "",
          " ",
          "ǅungla",
          "İstanbul",
          "ſ");

  private String[] stock(String[] words) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String word : words) {
      CoreLabel token = new CoreLabel();
      token.setWord(word);
      tokens.add(token);
    }
    return coreNlp.tagSentence(tokens, false).stream().map(TaggedWord::tag).toArray(String[]::new);
  }

  /** By both searches, of which the slow one is next to never needed. */
  private void assertAsStock(String... words) {
    String[] tags = stock(words);
    assertThat(tagger.tag(words)).as("%s", (Object) words).isEqualTo(tags);
    assertThat(tagger.tagExactly(words)).as("exactly, %s", (Object) words).isEqualTo(tags);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister said that she would set out her plans on Monday .",
        "Drought-stricken farmers back the programme , but few like that colour .",
        "Acme Widget Corp. cut 1,200 jobs in 2024 .",
        "THE MINISTER RAN DOWN THE STREET",
        "Zyxware unzyxed the zyxlier F-16s`` ''",
        "Well , well -- how well do you know that that that that is ?",
        "I"
      })
  void tagsASentenceAsCoreNlpDoes(String sentence) {
    assertAsStock(sentence.split(" "));
  }

  @Test
  void tagsAnEmptySentence() {
    assertAsStock();
  }

  @Test
  void tagsSingleWords() {
    WORDS.forEach(this::assertAsStock);
  }

  @Test
  void tagsWordsInAnyOrder() {
    Random random = new Random(17);
    for (int i = 0; i < 3_000; i++) {
      assertAsStock(random(random, 1 + random.nextInt(14)));
    }
  }

  @Test
  void tagsWordsMadeUp() {
    Random random = new Random(18);
    for (int i = 0; i < 300; i++) {
      String[] words = random(random, 1 + random.nextInt(8));
      words[random.nextInt(words.length)] = madeUp(random);
      assertAsStock(words);
    }
  }

  @Test
  void tagsLongSentencesAndLongWords() {
    Random random = new Random(19);
    assertAsStock(random(random, 1_000));
    assertAsStock(
        "So", "long", "a".repeat(500), "9".repeat(500), "-".repeat(500), "A1-".repeat(200));
    assertAsStock(Collections.nCopies(1_000, "that").toArray(String[]::new));
  }

  private static String[] random(Random random, int length) {
    return random.ints(length, 0, WORDS.size()).mapToObj(WORDS::get).toArray(String[]::new);
  }

  private static String madeUp(Random random) {
    String kinds = "abexyzsdgiounABXYZ0129-.,'/_@#$%&|!?éüßЖжλΩ年一あ\u00a0\u2014\u201c\ud83d\ude00";
    StringBuilder word = new StringBuilder();
    random
        .ints(1 + random.nextInt(14), 0, kinds.length())
        .forEach(i -> word.append(kinds.charAt(i)));
    return random.nextInt(3) == 0 ? word + "ing" : word.toString();
  }

  @Test
  void threadsShareATagger() throws Exception {
    Callable<List<String[]>> work =
        () -> {
          Random random = new Random(20);
          List<String[]> tags = new ArrayList<>();
          for (int i = 0; i < 1_000; i++) {
            tags.add(tagger.tag(random(random, 10)));
          }
          return tags;
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<String[]>> one : pool.invokeAll(List.of(work, work, work, work))) {
        assertThat(one.get()).usingElementComparator(Arrays::compare).isEqualTo(work.call());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ModelWriter writer = new ModelWriter(out)) {
      tagger.write(writer);
    }
    Tagger read = Tagger.read(new ModelReader(new ByteArrayInputStream(out.toByteArray())));
    Random random = new Random(21);
    for (int i = 0; i < 500; i++) {
      String[] words = random(random, 10);
      assertThat(read.tag(words)).isEqualTo(tagger.tag(words));
    }
  }
}
