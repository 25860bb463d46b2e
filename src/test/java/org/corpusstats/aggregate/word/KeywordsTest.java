package org.corpusstats.aggregate.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corpusstats.aggregate.word.TaggedCorpus.Text;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.Keyword;
import org.corpusstats.table.row.TermDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {
  private static final List<Text> TEA =
      List.of(
          new Text("d1", "wire", "2025-01-31", "good_JJ tea_NN ._. | tea_NN cool_VB ._.", 0),
          new Text("d2", "post", "2025-02-01", "good_JJ rain_NN ._.", 3),
          new Text("d3", "post", "2025-02-28", "rain_NN ._.", 0),
          new Text("d4", null, null, "tea_NN ._.", 0));

  private static final String ALL = "min-keyness-frequency = 1, min-keyness-documents = 1";

  @Test
  void eachSourceIsComparedWithAllOtherDocuments() {
    assertThat(keywords(TEA, 2, ALL))
        .extracting(
            Keyword::groupValue,
            row -> row.term().lemma(),
            row -> row.inGroup().frequency(),
            row -> row.inGroup().tokens(),
            row -> row.inRest().frequency(),
            row -> row.inRest().tokens(),
            Keyword::documentsOfGroup,
            Keyword::documentsOfRest)
        .containsExactly(
            tuple("post", "rain", 2L, 5L, 0L, 8L, of(2, 2), of(0, 2)),
            tuple("wire", "cool", 1L, 6L, 0L, 7L, of(1, 1), of(0, 3)),
            tuple("wire", "good", 1L, 6L, 1L, 7L, of(1, 1), of(1, 3)),
            tuple("wire", "tea", 2L, 6L, 1L, 7L, of(1, 1), of(1, 3)));
  }

  @Test
  void groupsCanBePeriodsOrMetadata() {
    assertThat(keywords(TEA, 2, ALL + ", keyness-group = period"))
        .extracting(Keyword::groupKind, Keyword::groupValue, row -> row.term().lemma())
        .contains(tuple("period", "2025-01-01", "tea"), tuple("period", "2025-02-01", "rain"));
    assertThat(keywords(TEA, 2, ALL + ", keyness-group = topic"))
        .extracting(Keyword::groupKind, Keyword::groupValue, row -> row.term().lemma())
        .contains(tuple("topic", "of d4", "tea"));
    assertThat(keywords(TEA, 2, "keyness-group = language")).isEmpty();
  }

  @Test
  void measuresFollowTheirDefinitions() {
    Keyword rain = keywords(TEA, 2, ALL).get(0);
    // Cells 2 and 3 in the group, 0 and 8 in the rest; expected 10/13, 55/13, 16/13, 88/13.
    double g2 =
        2
            * (2 * Math.log(2 / (10.0 / 13))
                + 3 * Math.log(3 / (55.0 / 13))
                + 8 * Math.log(8 / (88.0 / 13)));
    assertThat(rain.rank()).isEqualTo(1);
    assertThat(rain.byTokens().g2()).isCloseTo(g2, within(1e-13));
    assertThat(rain.inGroup().perMillion()).isCloseTo(4e5, within(1e-9));
    assertThat(rain.inRest().perMillion()).isZero();
    assertThat(rain.byTokens().logRatio())
        .isCloseTo(Math.log((2.5 / 5.5) / (0.5 / 8.5)) / Math.log(2), within(1e-13));
    // In both documents of the group and in none of two others, where one of each is expected.
    assertThat(rain.byDocuments().g2()).isCloseTo(2 * 4 * Math.log(2), within(1e-13));
    assertThat(rain.byDocuments().logRatio())
        .isCloseTo(Math.log(2.5 / 0.5) / Math.log(2), within(1e-13));
    assertThat(rain.logRatioConservative()).isZero(); // two documents are too few
  }

  /** One deal of six has both documents with rain in a group of two, and one has neither. */
  @Test
  void whatIsTestedAreDocuments() {
    Keyword rain = keywords(TEA, 2, ALL).get(0);
    assertThat(rain.significance().pValue()).isCloseTo(2 / 6.0, within(1e-14));
  }

  /** Four lemmas in two groups: eight tests, of which the clearest has p = 1/3. */
  @Test
  void theFamilyIsEachLemmaInEachGroup() {
    assertThat(keywords(TEA, 2, ALL)).allMatch(row -> row.significance().qValue() == 1);
    List<Keyword> ofMany = keywords(apart(40), 2, "");
    double p = 2 / binomial(80, 40);
    // Two lemmas that all have in common and one of each source: four of eight tests are clear.
    assertThat(ofMany).hasSize(4);
    assertThat(ofMany)
        .allSatisfy(
            row -> {
              assertThat(row.significance().pValue()).isCloseTo(p, within(1e-9 * p));
              assertThat(row.significance().qValue()).isCloseTo(p * 8 / 4, within(1e-9 * p));
            });
  }

  @Test
  void whatAGroupLacksIsTypicalOfTheRest() {
    assertThat(keywords(apart(40), 2, ""))
        .extracting(
            Keyword::groupValue,
            row -> row.term().lemma(),
            Keyword::rank,
            Keyword::documentsOfGroup,
            row -> Math.signum(row.logRatioConservative()))
        .containsExactly(
            tuple("a", "rain", 2, of(0, 40), -1.0),
            tuple("a", "tea", 1, of(40, 40), 1.0),
            tuple("b", "rain", 1, of(40, 40), 1.0),
            tuple("b", "tea", 2, of(0, 40), -1.0));
  }

  @Test
  void eachDirectionIsCutByItself() {
    List<Text> texts = new ArrayList<>(apart(40));
    IntStream.range(0, 40)
        .forEach(i -> texts.add(new Text("x" + i, "a", null, "the_DT tea_NN sun_NN ._.", 0)));
    assertThat(keywords(texts, 2, "keyness-per-group = 1"))
        .extracting(Keyword::groupValue, row -> row.term().lemma(), Keyword::rank)
        .containsExactly(
            tuple("a", "rain", 2),
            tuple("a", "tea", 1),
            tuple("b", "rain", 1),
            tuple("b", "tea", 2));
  }

  /** Fifty in one document are less than one in each of eight. */
  @Test
  void aWordThatOneDocumentRepeatsIsNotTypical() {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String cow = i < 8 ? "cow_NN " : "";
      String zap = i == 0 ? "zap_NN ".repeat(50) : "";
      texts.add(new Text("a" + i, "a", null, cow + zap + "the_DT ._.", 0));
      texts.add(new Text("b" + i, "b", null, (i < 2 ? "zap_NN " : "") + "the_DT ._.", 0));
    }
    assertThat(keywords(texts, 2, ""))
        .filteredOn(row -> row.groupValue().equals("a") && row.byTokens().logRatio() > 0)
        .extracting(row -> row.term().lemma())
        .containsExactly("cow");
  }

  /** Each word is in more of the long documents, and as frequent in the short ones. */
  @Test
  void theWordsOfLongDocumentsAreNotTypicalOfTheirSource() {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(new Text("a" + i, "a", null, "x_NN y_NN z_NN ._.", 0));
      for (int j = 0; j < 3; j++) {
        String word = List.of("x_NN", "y_NN", "z_NN").get(j);
        texts.add(new Text("b" + i + j, "b", null, word, 0));
      }
    }
    assertThat(keywords(texts, 2, "")).noneMatch(row -> row.logRatioConservative() != 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void equalsCountingByHand(int partitions) {
    List<Text> texts = TaggedCorpus.random(17);
    List<Keyword> keywords = keywords(texts, partitions, "min-keyness-frequency = 4");
    Map<String, Long> frequency = new HashMap<>();
    Map<String, Long> documents = new HashMap<>();
    Map<String, Long> tokens = new HashMap<>();
    Map<String, Long> sizes = new HashMap<>();
    for (Text text : texts) {
      for (String group : List.of("all", String.valueOf(text.source()))) {
        tokens.merge(group, text.tokens(), Long::sum);
        sizes.merge(group, 1L, Long::sum);
        List<String> lemmas =
            text.sentences().stream().flatMap(List::stream).map(Token::lemma).toList();
        lemmas.forEach(lemma -> frequency.merge(group + lemma, 1L, Long::sum));
        lemmas.stream().distinct().forEach(lemma -> documents.merge(group + lemma, 1L, Long::sum));
      }
    }
    List<String> tested =
        Stream.of("a", "b", "c", "d", "A", "the")
            .filter(lemma -> frequency.getOrDefault("all" + lemma, 0L) >= 4)
            .filter(lemma -> documents.getOrDefault("all" + lemma, 0L) >= 3)
            .toList();
    Map<String, Double> log10P = new TreeMap<>();
    for (String source : List.of("s0", "s1", "s2")) {
      for (String lemma : tested) {
        long in = documents.getOrDefault(source + lemma, 0L);
        double p =
            FisherExact.log10TwoSided(
                new ContingencyTable(
                    in,
                    sizes.getOrDefault(source, 0L),
                    documents.getOrDefault("all" + lemma, 0L),
                    sizes.getOrDefault("all", 0L)));
        log10P.put(source + lemma, in == 0 && p > Math.log10(0.05) ? 0 : p);
      }
    }
    double[] log10Q =
        BenjaminiHochberg.log10QValues(log10P.values().stream().mapToDouble(p -> p).toArray());
    List<String> order = List.copyOf(log10P.keySet());
    assertThat(keywords).hasSizeGreaterThan(3);
    for (Keyword row : keywords) {
      String key = row.groupValue() + row.term().lemma();
      long f1 = frequency.getOrDefault(key, 0L);
      long n1 = tokens.getOrDefault(row.groupValue(), 0L);
      long f2 = frequency.getOrDefault("all" + row.term().lemma(), 0L) - f1;
      long n2 = tokens.getOrDefault("all", 0L) - n1;
      long d1 = documents.getOrDefault(key, 0L);
      long d2 = documents.getOrDefault("all" + row.term().lemma(), 0L) - d1;
      long g1 = sizes.getOrDefault(row.groupValue(), 0L);
      long g2 = sizes.getOrDefault("all", 0L) - g1;
      assertThat(row.byTokens().g2()).isEqualTo(Keyness.g2(f1, n1, f2, n2));
      assertThat(row.byDocuments().g2()).isEqualTo(Keyness.g2(d1, g1, d2, g2));
      assertThat(row.logRatioConservative())
          .isEqualTo(
              Keyness.onBothCounts(
                  Keyness.conservativeLogRatio(f1, n1, f2, n2, order.size()),
                  Keyness.conservativeLogRatio(d1, g1, d2, g2, order.size())));
      assertThat(row.significance().qValue()).isEqualTo(Math.pow(10, log10Q[order.indexOf(key)]));
    }
  }

  /** Two sources: one always has tea, the other rain, and both the rest. */
  private static List<Text> apart(int documents) {
    return IntStream.range(0, documents)
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                    new Text("a" + i, "a", null, "the_DT good_JJ tea_NN ._.", 0),
                    new Text("b" + i, "b", null, "the_DT good_JJ rain_NN ._.", 0)))
        .toList();
  }

  private static double binomial(int n, int k) {
    double ways = 1;
    for (int i = 0; i < k; i++) {
      ways *= (double) (n - i) / (k - i);
    }
    return ways;
  }

  private static TermDocuments of(long with, long all) {
    return new TermDocuments(with, all);
  }

  private static List<Keyword> keywords(List<Text> texts, int partitions, String settings) {
    return TaggedCorpus.rows(
        new Keywords(), Keyword.TABLE, TaggedCorpus.tables(texts, partitions), settings);
  }
}
