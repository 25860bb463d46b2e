package org.corpusstats.engine.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our labels against CoreNLP's own annotator, over the models that are shipped. */
class NameTaggerTest {
  private static final List<String> WORDS =
      List.of(
          """
          Angela Merkel Maria Okafor Smith Paris Texas Kenya Lake Victoria Bank of the and in
          at on said visited Ministry Unilever Reuters NATO UNICEF U.S. Inc. Mr. Mrs Dr.
          President Monday january March 1999 12:30 $ 5.5 million % percent dollars British
          Kenyan Olympics Cup colour programme Labour neighbour haematology based born - --
          ex- All Star , . '' `` -LRB- -RRB- ... ( ) / & @ # a I is to who noon p.m. yesterday
          WASHINGTON LONDON NEW YORK mcdonald O'Neill al-Qaeda Jean-Luc مرحبا 東京 Łódź Ærø
          ǅungla 😀 👩‍👩‍👧 \ud83d \udc00 \u00a0 1/2 3\u00a01/2 http://example.org/a-b
          x@example.org gamma TGF-beta >< < > <> # ## ### -WORD ...And said...
          """
              .strip()
              .split("[ \n]+", -1));
  private static final List<String> TAGS =
      List.of("NNP", "NN", "VBD", "DT", "IN", "CD", ",", "NNPS", "HYPH", "JJ");

  private static StockNames stock;
  private static NameTagger ours;

  @BeforeAll
  static void load() throws IOException {
    stock = new StockNames();
    ours = CompileNames.compile(StockNames.RESOURCES);
  }

  private record Tokens(List<String> words, List<Boolean> joined, List<String> tags) {
    String[] wordArray() {
      return words.toArray(String[]::new);
    }

    String[] tagArray() {
      return tags.toArray(String[]::new);
    }

    boolean[] joinedArray() {
      boolean[] array = new boolean[joined.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = joined.get(i);
      }
      return array;
    }

    String[] labels(NameTagger tagger) {
      JoinedTokens tokens = tagger.label(wordArray(), joinedArray(), tagArray());
      return tokens.spread(tokens.labels());
    }
  }

  /** A sentence of words between spaces, all of them proper nouns where they have a capital. */
  private static Tokens sentence(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return new Tokens(
        words,
        words.stream().map(word -> false).toList(),
        words.stream().map(word -> Character.isUpperCase(word.charAt(0)) ? "NNP" : "NN").toList());
  }

  private static Tokens random(Random random, int length) {
    Tokens tokens = new Tokens(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < length; i++) {
      tokens.words().add(word(random));
      tokens.joined().add(random.nextInt(3) == 0);
      tokens.tags().add(TAGS.get(random.nextInt(TAGS.size())));
    }
    return tokens;
  }

  private static String word(Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(12)) {
      case 0 -> word + WORDS.get(random.nextInt(WORDS.size()));
      case 1 -> word.toUpperCase(java.util.Locale.ROOT);
      case 2 -> word + random.nextInt(3000);
      case 3 -> random.nextInt(50) == 0 ? word.repeat(100) : word;
      default -> word;
    };
  }

  private static void assertSame(Tokens tokens) {
    assertThat(tokens.labels(ours))
        .as(String.join(" ", tokens.words()))
        .containsExactly(stock.label(tokens.wordArray(), tokens.joinedArray(), tokens.tagArray()));
  }

  @Test
  void findsPeoplePlacesOrganisationsAndTheRest() {
    Tokens tokens = sentence("Angela Merkel met Unilever in Paris on Monday , a German said .");
    assertThat(tokens.labels(ours))
        .containsExactly(
            "PERSON",
            "PERSON",
            "O",
            "ORGANIZATION",
            "O",
            "LOCATION",
            "O",
            "DATE",
            "O",
            "O",
            "MISC",
            "O",
            "O");
    assertSame(tokens);
  }

  @Test
  void labelsAsCoreNlpDoesWhereANameComesAgain() {
    assertSame(
        sentence(
            "the Mr Brown said Victoria went by , and later Maria Victoria said Victoria went by ,"
                + " while Brown said nothing , said Brown aloud and Maria Victoria said so ."));
    assertSame(
        sentence("said Ford that Ford said Ford will , and said Ford that the Ford that is"));
  }

  @Test
  void labelsRandomSentencesAsCoreNlpDoes() {
    Random random = new Random(17);
    for (int i = 0; i < 700; i++) {
      assertSame(random(random, 1 + random.nextInt(30)));
    }
    assertSame(random(random, 400));
  }

  @Test
  void anEmptySentenceHasNoLabels() {
    assertThat(ours.label(new String[0], new boolean[0], new String[0]).labels()).isEmpty();
  }

  @Test
  void labelsTheSameAfterWritingAndReading() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ModelWriter writer = new ModelWriter(out)) {
      ours.write(writer);
    }
    try (ModelReader reader = new ModelReader(new ByteArrayInputStream(out.toByteArray()))) {
      NameTagger read = NameTagger.read(reader);
      Random random = new Random(5);
      for (int i = 0; i < 200; i++) {
        Tokens tokens = random(random, 20);
        assertThat(tokens.labels(read)).containsExactly(tokens.labels(ours));
      }
    }
  }

  @Test
  void threadsShareOneTagger() throws Exception {
    Random random = new Random(6);
    List<Tokens> sentences = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      sentences.add(random(random, 15));
    }
    Callable<List<List<String>>> labelling =
        () -> sentences.stream().map(one -> Arrays.asList(one.labels(ours))).toList();
    List<List<String>> alone = labelling.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<List<String>>> labels :
          threads.invokeAll(List.of(labelling, labelling, labelling, labelling))) {
        assertThat(labels.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void modelsWithOtherFeaturesAreRefused() throws Exception {
    CRFClassifier<?> classifier = CRFClassifier.getClassifier(StockNames.RESOURCES.get(2));
    classifier.flags.useTags = true;
    assertThatThrownBy(() -> CompileNameModel.compile(classifier))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("flag not covered: useTags=true");
  }
}
