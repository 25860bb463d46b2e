package org.corpusstats.aggregate.word;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.word.TaggedCorpus.Text;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AssociationMeasures.Contrast;
import org.corpusstats.table.row.AssociationMeasures.LogOdds;
import org.corpusstats.table.row.Collocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollocationsTest {
  /** Content words: good tea help Ann; tea cool; good tea. */
  private static final List<Text> TEA =
      List.of(
          new Text("d1", null, null, "good_JJ tea_NN help_VB Ann_NNP ._. | tea_NN cool_VB ._.", 0),
          new Text("d2", null, null, "good_JJ 5_CD of_IN Tea_NN ._.", 3));

  @Test
  void aBigramIsTwoNeighbouringContentWordsInOrder() {
    assertThat(collocations(TEA, 2, "min-collocation-count = 1"))
        .extracting(
            row -> row.first().lemma(),
            row -> row.second().lemma(),
            Collocation::bothCount,
            Collocation::aCount,
            Collocation::bCount,
            Collocation::unitCount,
            Collocation::documentCount)
        .containsExactly(
            tuple("good", "tea", 2L, 2L, 2L, 5L, 2L),
            tuple("help", "Ann", 1L, 1L, 1L, 5L, 1L),
            tuple("tea", "cool", 1L, 2L, 1L, 5L, 1L),
            tuple("tea", "help", 1L, 2L, 1L, 5L, 1L));
  }

  @Test
  void aWiderWindowHasMoreBigrams() {
    assertThat(collocations(TEA, 2, "min-collocation-count = 1, collocation-window = 2"))
        .extracting(
            row -> row.first().lemma(),
            row -> row.second().lemma(),
            Collocation::bothCount,
            Collocation::unitCount)
        .contains(tuple("good", "help", 1L, 7L), tuple("tea", "Ann", 1L, 7L))
        .doesNotContain(tuple("good", "Ann", 1L, 7L));
  }

  @Test
  void thereAreNoneWhereNoLemmaIsFrequentEnough() {
    assertThat(collocations(TEA, 2, "min-collocation-count = 100")).isEmpty();
  }

  @Test
  void measuresFollowTheirDefinitions() {
    // Cells 2, 0, 0, 3 of 5: good comes before tea only, and tea after good only.
    Collocation goodTea = collocations(TEA, 2, "min-collocation-count = 2").get(0);
    assertThat(goodTea.association().expectedCount()).isCloseTo(0.8, within(1e-15));
    assertThat(goodTea.association().pmi()).isCloseTo(Math.log(2.5) / Math.log(2), within(1e-14));
    assertThat(goodTea.association().g2())
        .isCloseTo(2 * (2 * Math.log(2 / 0.8) + 3 * Math.log(3 / 1.8)), within(1e-13));
    assertThat(goodTea.association().chi2()).isCloseTo(5, within(1e-13));
    Contrast contrast = requireNonNull(goodTea.association().contrast());
    assertThat(contrast.npmi()).isCloseTo(1, within(1e-14));
    assertThat(contrast.dice()).isEqualTo(1);
    assertThat(contrast.deltaPBGivenA()).isCloseTo(1, within(1e-15));
    // Two pairs were possible: scipy 1.17.1, stats.norm.isf(-expm1(log1p(-0.05)/2)/2).
    LogOdds logOdds = contrast.logOdds();
    assertThat(logOdds.low())
        .isCloseTo(logOdds.ratio() - 2.236476644557792 * logOdds.ratioError(), within(1e-13));
    // One of the (5 over 2) = 10 ways to put good before two of the five second words.
    assertThat(goodTea.significance().pValue()).isCloseTo(0.1, within(1e-14));
    // Good and tea are first twice, and tea alone is second twice: two pairs were possible.
    assertThat(goodTea.significance().qValue()).isCloseTo(0.2, within(1e-14));
  }

  /** Each bigram begins with good: what comes after it is not compared with anything. */
  @Test
  void whatCannotBeComparedIsNull() {
    List<Text> texts = List.of(new Text("d1", null, null, "good_JJ tea_NN | good_JJ cake_NN", 0));
    assertThat(collocations(texts, 1, "min-collocation-count = 1"))
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.aCount()).isEqualTo(row.unitCount());
              assertThat(row.association().contrast()).isNull();
              assertThat(row.association().pmi()).isZero();
            });
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "7, 1, 1", "1, 3, 2", "7, 3, 2"})
  void equalsCountingByHand(int partitions, int window, int least) {
    List<Text> texts = TaggedCorpus.random(13);
    List<Collocation> collocations =
        collocations(
            texts,
            partitions,
            "min-collocation-count = %d, collocation-window = %d".formatted(least, window));
    Map<String, Long> both = new TreeMap<>();
    Map<String, Long> first = new HashMap<>();
    Map<String, Long> second = new HashMap<>();
    long all = 0;
    for (Text text : texts) {
      for (List<Token> sentence : text.sentences()) {
        List<String> words = new ArrayList<>();
        for (Token token : sentence) {
          if (List.of("NN", "VB", "JJ", "NNP").contains(token.pos())) {
            words.add(token.lemma());
          }
        }
        for (int i = 0; i < words.size(); i++) {
          for (int j = i + 1; j < words.size() && j - i <= window; j++) {
            both.merge(words.get(i) + " " + words.get(j), 1L, Long::sum);
            first.merge(words.get(i), 1L, Long::sum);
            second.merge(words.get(j), 1L, Long::sum);
            all++;
          }
        }
      }
    }
    both.values().removeIf(count -> count < least);
    assertThat(both).hasSizeGreaterThan(10);
    Map<String, Long> actual =
        collocations.stream()
            .collect(
                Collectors.toMap(
                    c -> c.first().lemma() + " " + c.second().lemma(), Collocation::bothCount));
    assertThat(actual).isEqualTo(both);
    double[] log10P =
        collocations.stream().mapToDouble(row -> row.significance().log10P()).toArray();
    long possible = frequent(first, least) * frequent(second, least);
    double[] log10Q = BenjaminiHochberg.log10QValues(log10P, possible);
    for (int i = 0; i < log10Q.length; i++) {
      Collocation collocation = collocations.get(i);
      assertThat(collocation.aCount()).isEqualTo(first.get(collocation.first().lemma()));
      assertThat(collocation.bCount()).isEqualTo(second.get(collocation.second().lemma()));
      assertThat(collocation.unitCount()).isEqualTo(all);
      assertThat(collocation.significance().qValue()).isEqualTo(Math.pow(10, log10Q[i]));
      assertThat(collocation.significance().qValue())
          .isGreaterThanOrEqualTo(collocation.significance().pValue());
    }
  }

  private static long frequent(Map<String, Long> lemmas, int least) {
    return lemmas.values().stream().filter(count -> count >= least).count();
  }

  private static List<Collocation> collocations(List<Text> texts, int partitions, String settings) {
    GivenTables tables =
        TaggedCorpus.tables(texts, partitions).with(Configs.with(settings), new BigramMargins());
    return TaggedCorpus.rows(new Collocations(), Collocation.TABLE, tables, settings);
  }
}
