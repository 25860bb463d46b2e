package org.corpusstats.engine.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final long SEED = 17;

  @TempDir Path folder;

  @Test
  void aRowOfWordsLabelsThemWhateverTheirCase() throws IOException {
    Gazetteer gazetteer = caseless("new holm\tTITLE\tMISC\t1");
    assertThat(label(gazetteer, "near NEW Holm/NNP")).isEqualTo("O TITLE TITLE");
  }

  @Test
  void aRowThatMindsCaseDoes() throws IOException {
    Gazetteer gazetteer = compile("rows.tab", "US\tCOUNTRY\tLOCATION\t1");
    assertThat(label(gazetteer, "us in US")).isEqualTo("O O COUNTRY");
  }

  @Test
  void theHigherPriorityWinsThenTheLongerThenWhoseWordComesFirst() throws IOException {
    Gazetteer gazetteer =
        caseless(
            "holm\tTITLE\t\t2",
            "new holm bay\tCITY\t\t1",
            "bay\tCOUNTRY\t\t1",
            "old bay\tIDEOLOGY\t\t1",
            "east port\tRELIGION\t\t1",
            "port gate\tCAUSE\t\t1");
    assertThat(label(gazetteer, "new holm bay")).isEqualTo("O TITLE COUNTRY");
    assertThat(label(gazetteer, "old bay")).isEqualTo("IDEOLOGY IDEOLOGY");
    assertThat(label(gazetteer, "east port gate")).isEqualTo("RELIGION RELIGION O");
    assertThat(label(gazetteer, "port , east port gate")).isEqualTo("O O O CAUSE CAUSE");
  }

  @Test
  void aMatchNeverCutsALongerName() throws IOException {
    Gazetteer gazetteer = caseless("holm\tTITLE\tPERSON\t1");
    assertThat(label(gazetteer, "Ann/NNP/PERSON Holm/NNP/PERSON")).isEqualTo("PERSON PERSON");
    assertThat(label(gazetteer, "Holm/NNP/PERSON")).isEqualTo("TITLE");
    assertThat(label(gazetteer, "Holm/NNP/ORGANIZATION")).isEqualTo("ORGANIZATION");
  }

  @Test
  void citiesReplaceOnlyWhatTheirRowsName() throws IOException {
    Gazetteer gazetteer = caseless("holm\tCITY\tPERSON\t1", "bay\tTITLE\tPERSON\t1");
    assertThat(label(gazetteer, "Holm Bay")).isEqualTo("O TITLE");
    assertThat(label(gazetteer, "Holm/NNP/PERSON Bay/NNP/ORGANIZATION"))
        .isEqualTo("CITY ORGANIZATION");
    assertThat(label(gazetteer, "Holm/NNP/LOCATION")).isEqualTo("CITY");
  }

  @Test
  void aTokenMustHaveAnAdmittedPartOfSpeech() throws IOException {
    Gazetteer gazetteer =
        compile("validpospattern=(NN|JJ).*,rows.tab;other.tab", "at home\tTITLE\t\t1");
    assertThat(label(gazetteer, "at/IN home/NN")).isEqualTo("TITLE TITLE");
    assertThat(label(gazetteer, "at/IN home/RB")).isEqualTo("O O");
  }

  @Test
  void regularExpressionsMatchSingleTokens() throws IOException {
    Gazetteer gazetteer =
        compile("rows.tab", "N\\.?[HJ]\\.?\tSTATE\t\t1", "[0-9]+(st|nd) of .*\tDAY\t\t1");
    assertThat(label(gazetteer, "NH N.J. N.K.")).isEqualTo("STATE STATE O");
    assertThat(label(gazetteer, "22nd of May , 3th of May")).isEqualTo("DAY DAY DAY O O O O");
  }

  @Test
  void theGivenLabelsStayAsTheyAre() throws IOException {
    String[] labels = {"O"};
    String[] fine = caseless("a\tTITLE").label(new String[] {"a"}, new String[] {"NN"}, labels);
    assertThat(fine).containsExactly("TITLE");
    assertThat(labels).containsExactly("O");
  }

  @Test
  void anEmptySentenceHasNoLabels() throws IOException {
    assertThat(caseless("a\tTITLE").label(new String[0], new String[0], new String[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "( /a/ [ {ner:CITY} ] )\tTITLE",
        "only words",
        "a\tTITLE\tMISC\thigh",
        "a\tTITLE\tMISC\t1\t2",
        "a\tTITLE\tMISC\t1\t0\tmore",
        "[a\tTITLE"
      })
  void aRowThatCannotBeReadIsAUsersError(String row) {
    assertThatThrownBy(() -> compile("rows.tab", "fine\tTITLE", row))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gazetteer");
  }

  @Test
  void columnsMayBeNamed() throws IOException {
    Gazetteer gazetteer = compile("header=ner pattern,rows.tab;other.tab", "TITLE\tcaptain");
    assertThat(label(gazetteer, "captain")).isEqualTo("TITLE");
    assertThat(
            label(compile("header=true,rows.tab;other.tab", "ner\tpattern", "TITLE\tmate"), "mate"))
        .isEqualTo("TITLE");
    assertThatThrownBy(() -> compile("header=pattern ner wealth,rows.tab;other.tab", "a\tb\tc"))
        .isInstanceOf(UserError.class);
  }

  @Test
  void foldsLettersAsEqualsIgnoreCaseDoes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1_000_000; i++) {
      int one = letter(random);
      int other = random.nextBoolean() ? letter(random) : turned(one, random);
      String a = "a" + Character.toString(one);
      String b = "A" + Character.toString(other);
      if ((WordTable.folded(a) == WordTable.folded(b)) != a.equalsIgnoreCase(b)) {
        fail(Integer.toHexString(one) + " and " + Integer.toHexString(other));
      }
    }
  }

  private static int letter(Random random) {
    return random.nextInt(random.nextBoolean() ? 0x600 : 0x11000);
  }

  private static int turned(int letter, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Character.toUpperCase(letter);
      case 1 -> Character.toLowerCase(letter);
      case 2 -> Character.toLowerCase(Character.toUpperCase(letter));
      default -> Character.toUpperCase(Character.toLowerCase(letter));
    };
  }

  @Test
  void labelsAsCoreNlpDoesWithGazetteersMadeAtRandom() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      Files.write(folder.resolve("one.tab"), randomRows(random));
      Files.write(folder.resolve("two.tab"), randomRows(random));
      String mapping =
          (random.nextBoolean() ? "ignorecase=true," : "ignorecase=false,")
              + (random.nextBoolean() ? "validpospattern=(NN|JJ).*," : "")
              + folder.resolve("one.tab")
              + ";"
              + folder.resolve("two.tab");
      StockGazetteer stock = new StockGazetteer(mapping);
      Gazetteer gazetteer =
          copy(
              CompileGazetteer.compile(
                  mapping, name -> Files.newBufferedReader(Path.of(name)), stock.ranks()));
      for (int j = 0; j < 40; j++) {
        String[][] sentence = randomSentence(random);
        assertThat(gazetteer.label(sentence[0], sentence[1], sentence[2]))
            .as(
                Arrays.deepToString(sentence)
                    + Files.readAllLines(folder.resolve("one.tab"))
                    + Files.readAllLines(folder.resolve("two.tab")))
            .isEqualTo(stock.label(sentence[0], sentence[1], sentence[2]));
      }
    }
  }

  private static final List<String> TOKENS =
      List.of(
          "new",
          "New",
          "YORK",
          "york",
          "city",
          "of",
          "NY",
          "İstanbul",
          "istanbul",
          "ıstanbul",
          "ſt",
          "St",
          "gen\\.",
          "Gen.?",
          "[A-Z][a-z]+",
          ".*",
          "N\\.?[HJ]\\.?",
          "a|b",
          "ß",
          "ẞ",
          "ΣΑΣ",
          "σας",
          "σασ",
          "-LRB-",
          "\u212A",
          "k",
          "u\\.?s\\.?",
          "𐐀",
          "𐐨",
          "x\\/y",
          "[Oo]f");
  private static final List<String> WORDS =
      List.of(
          "new",
          "New",
          "NEW",
          "york",
          "York",
          "city",
          "of",
          "Of",
          "NY",
          "ny",
          "İstanbul",
          "istanbul",
          "ıstanbul",
          "ISTANBUL",
          "ſt",
          "St",
          "ST",
          "gen.",
          "Gen.",
          "gen",
          "NH",
          "N.J.",
          "nj",
          "a",
          "A",
          "b",
          "ß",
          "ẞ",
          "ss",
          "ΣΑΣ",
          "σας",
          "σασ",
          "-LRB-",
          "\u212A",
          "k",
          "K",
          "us",
          "U.S",
          "u.s.",
          "𐐀",
          "𐐨",
          "x/y",
          "X/Y",
          "\uD800",
          "😀",
          ",");
  private static final List<String> LABELS =
      List.of("CITY", "COUNTRY", "TITLE", "LOCATION", "PERSON", "MISC", "GPE", "NON-STATE");

  private static List<String> randomRows(Random random) {
    return Stream.generate(
            () ->
                Stream.generate(() -> one(TOKENS, random))
                        .limit(1 + random.nextInt(random.nextInt(4) + 1))
                        .collect(Collectors.joining(" "))
                    + "\t"
                    + one(LABELS, random)
                    + "\t"
                    + one(LABELS, random)
                    + (random.nextBoolean() ? "," + one(LABELS, random) : "")
                    + "\t"
                    + random.nextInt(3))
        .limit(1 + random.nextInt(25))
        .toList();
  }

  private static String[][] randomSentence(Random random) {
    int size = random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(12);
    String[][] sentence = new String[3][size];
    for (int i = 0; i < size; i++) {
      sentence[0][i] = one(WORDS, random);
      sentence[1][i] = one(List.of("NN", "NNP", "JJ", "IN", "VB"), random);
      boolean goesOn = i > 0 && random.nextInt(3) == 0;
      sentence[2][i] =
          goesOn ? sentence[2][i - 1] : random.nextBoolean() ? "O" : one(LABELS, random);
    }
    return sentence;
  }

  private static String one(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Labels tokens of the form word/tag/label, NN and O being left out. */
  private static String label(Gazetteer gazetteer, String sentence) {
    String[][] tokens =
        Arrays.stream(sentence.split(" ", 0))
            .map(one -> one.split("/", 0))
            .toArray(String[][]::new);
    return String.join(
        " ",
        gazetteer.label(
            Arrays.stream(tokens).map(one -> one[0]).toArray(String[]::new),
            Arrays.stream(tokens).map(one -> one.length > 1 ? one[1] : "NN").toArray(String[]::new),
            Arrays.stream(tokens)
                .map(one -> one.length > 2 ? one[2] : "O")
                .toArray(String[]::new)));
  }

  private static Gazetteer caseless(String... rows) throws IOException {
    return compile("ignorecase=true,rows.tab;other.tab", rows);
  }

  private static Gazetteer compile(String mapping, String... rows) throws IOException {
    String all = String.join("\n", rows);
    return CompileGazetteer.compile(
        mapping, name -> new BufferedReader(new StringReader(name.equals("rows.tab") ? all : "")));
  }

  static Gazetteer copy(Gazetteer gazetteer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      try (ModelWriter writer = new ModelWriter(out)) {
        gazetteer.write(writer);
      }
      try (ModelReader reader = new ModelReader(new ByteArrayInputStream(out.toByteArray()))) {
        return Gazetteer.read(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
