package org.corpusstats.engine.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.corpusstats.annotate.fast.BuiltModels;
import org.corpusstats.engine.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ours, written and read again, against CoreNLP's own parser in one machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShiftReduceParserTest {
  private static final List<String> SENTENCES =
      List.of(
          "The/DT harbour/NN reopened/VBD on/IN Monday/NNP ./.",
          "Nobody/NN could/MD say/VB why/WRB the/DT ferry/NN was/VBD late/JJ ,/, or/CC whether/IN"
              + " it/PRP had/VBD sailed/VBN at/IN all/DT ./.",
          "``/`` We/PRP will/MD appeal/VB ,/, ''/'' said/VBD Ms/NNP Okafor/NNP ,/, who/WP leads/VBZ"
              + " the/DT well-known/JJ firm/NN -LRB-/-LRB- a/DT bank/NN -RRB-/-RRB- ;/: others/NNS"
              + " --/: three/CD of/IN them/PRP --/: agreed/VBD ./.",
          "Does/VBZ anyone/NN here/RB read/VB maps/NNS ?/.",
          "What/WP a/DT pity/NN !/.",
          "Sold/VBN out/RP",
          "No/UH",
          "Profits/NNS rose/VBD 4.2/CD %/NN to/IN $/$ 1.3/CD million/CD (/-LRB- from/IN 1.1/CD )/-RRB-"
              + " in/IN 2024/CD ./.",
          "He/PRP left/VBD because/IN she/PRP had/VBD asked/VBN him/PRP to/TO ./. ''/''");

  private static final String[] WORDS = {
    "the",
    "The",
    "of",
    "in",
    "to",
    "and",
    "said",
    "port",
    "Gdańsk",
    "well-known",
    "a-b",
    "b-c",
    "-",
    "--",
    ",",
    ",,",
    ";",
    ":",
    "，",
    "、",
    ".",
    "?",
    "!?",
    "...",
    "。",
    "-LRB-",
    "(",
    "*NULL*",
    "NP",
    "NN",
    "@NP",
    "NN-NN",
    "😀",
    "\ud83d",
    "IT'S",
    "ALL",
    "123,456.78",
    "",
    "x".repeat(500),
    "that",
    "who",
    "is",
    "was",
    "not",
    "n't",
    "will",
    "which",
    "company",
    "-NN",
    "S0C-NP",
    "ROOT"
  };

  private static final String[] TAGS = {
    "NN",
    "NNP",
    "NNS",
    "DT",
    "IN",
    "JJ",
    "VBD",
    "VB",
    "VBZ",
    "VBN",
    "VBG",
    "TO",
    "PRP",
    "PRP$",
    "RB",
    "CC",
    "CD",
    ",",
    ".",
    ":",
    "``",
    "''",
    "-LRB-",
    "-RRB-",
    "WDT",
    "WP",
    "WRB",
    "MD",
    "POS",
    "$",
    "#",
    "UH",
    "FW",
    "LS",
    "SYM",
    "HYPH",
    "NFP",
    "ADD",
    "AFX",
    "GW",
    "XX",
    "EX",
    "PDT",
    "RP",
    "JJR",
    "JJS",
    "RBR",
    "RBS",
    "NNPS",
    "VBP",
    "WP$",
    "unheard-of"
  };

  private final StockParser stock = new StockParser();
  private final ShiftReduceParser ours = BuiltModels.parser(); // compiled, written and read again

  @Test
  void chainsKeepTheirTopmostLabelAndLongConstituentsAreBinarizedTowardsTheirHead() {
    assertThat(ours.parse(words(SENTENCES.get(0)), tags(SENTENCES.get(0))))
        .map(StockParser::nodes)
        .contains(
            List.of(
                "ROOT 0-5",
                "@S 0-4",
                "NP 0-1",
                "DT 0-0",
                "NN 1-1",
                "VP 2-4",
                "VBD 2-2",
                "PP 3-4",
                "IN 3-3",
                "NP 4-4",
                ". 5-5"));
  }

  @Test
  void writtenSentencesHaveCoreNlpsTrees() {
    SENTENCES.forEach(sentence -> assertSame(words(sentence), tags(sentence)));
  }

  @Test
  void anySequenceOfWordsHasCoreNlpsTree() {
    Random random = new Random(17);
    for (int i = 0; i < 600; i++) {
      int length = 1 + random.nextInt(i % 20 == 0 ? 120 : 25);
      assertSame(any(WORDS, length, random), any(TAGS, length, random));
    }
  }

  @Test
  void mixedSentencesHaveCoreNlpsTrees() {
    Random random = new Random(4);
    List<String> all = new ArrayList<>();
    SENTENCES.forEach(sentence -> all.addAll(List.of(sentence.split(" "))));
    for (int i = 0; i < 300; i++) {
      Collections.shuffle(all, random);
      String mixed = String.join(" ", all.subList(0, 1 + random.nextInt(all.size())));
      assertSame(words(mixed), tags(mixed));
    }
  }

  @Test
  void aTreeOfMoreThanEightyLevelsIsNone() {
    String deep = "She/PRP says/VBZ that/IN ".repeat(40) + "it/PRP rains/VBZ ./.";
    assertThat(ours.parse(words(deep), tags(deep))).isEmpty();
    assertSame(words(deep), tags(deep));
  }

  @Test
  void aThousandTokensAreNoHindrance() {
    String list = "oranges/NNS ,/, ".repeat(500) + "and/CC lemons/NNS ./.";
    assertSame(words(list), tags(list));
  }

  @Test
  void anEmptySentenceHasNoTree() {
    assertThat(ours.parse(new String[0], new String[0])).isEmpty();
  }

  private void assertSame(String[] words, String[] tags) {
    Optional<ParseTree> tree = ours.parse(words, tags);
    assertThat(tree.map(StockParser::nodes))
        .as("%s %s", Arrays.toString(words), Arrays.toString(tags))
        .isEqualTo(stock.parse(words, tags));
  }

  private static String[] any(String[] choices, int length, Random random) {
    return IntStream.range(0, length)
        .mapToObj(i -> choices[random.nextInt(choices.length)])
        .toArray(String[]::new);
  }

  private static String[] words(String sentence) {
    return Arrays.stream(sentence.split(" "))
        .map(token -> token.substring(0, token.lastIndexOf('/')))
        .toArray(String[]::new);
  }

  private static String[] tags(String sentence) {
    return Arrays.stream(sentence.split(" "))
        .map(token -> token.substring(token.lastIndexOf('/') + 1))
        .toArray(String[]::new);
  }
}
