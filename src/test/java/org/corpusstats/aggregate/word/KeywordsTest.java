package org.corpusstats.aggregate.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.aggregate.word.TaggedCorpus.Text;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.ChiSquared;
import org.corpusstats.measure.Keyness;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.Keyword;
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

  @Test
  void eachSourceIsComparedWithAllOtherDocuments() {
    assertThat(keywords(TEA, 2, "min-keyness-frequency = 1"))
        .extracting(
            Keyword::groupValue,
            row -> row.term().lemma(),
            Keyword::groupFrequency,
            Keyword::groupTokens,
            Keyword::restFrequency,
            Keyword::restTokens,
            Keyword::groupDocumentCount,
            Keyword::restDocumentCount)
        .containsExactly(
            tuple("post", "good", 1L, 5L, 1L, 8L, 1L, 1L),
            tuple("post", "rain", 2L, 5L, 0L, 8L, 2L, 0L),
            tuple("wire", "cool", 1L, 6L, 0L, 7L, 1L, 0L),
            tuple("wire", "good", 1L, 6L, 1L, 7L, 1L, 1L),
            tuple("wire", "tea", 2L, 6L, 1L, 7L, 1L, 1L));
  }

  @Test
  void groupsCanBePeriodsOrMetadata() {
    assertThat(keywords(TEA, 2, "min-keyness-frequency = 1, keyness-group = period"))
        .extracting(Keyword::groupKind, Keyword::groupValue, row -> row.term().lemma())
        .contains(tuple("period", "2025-01-01", "tea"), tuple("period", "2025-02-01", "rain"));
    assertThat(keywords(TEA, 2, "min-keyness-frequency = 1, keyness-group = topic"))
        .extracting(Keyword::groupKind, Keyword::groupValue, row -> row.term().lemma())
        .contains(tuple("topic", "of d4", "tea"));
    assertThat(keywords(TEA, 2, "keyness-group = language")).isEmpty();
  }

  @Test
  void measuresFollowTheirDefinitions() {
    Keyword rain = keywords(TEA, 2, "min-keyness-frequency = 1").get(1);
    // Cells 2 and 3 in the group, 0 and 8 in the rest; expected 10/13, 55/13, 16/13, 88/13.
    double g2 =
        2
            * (2 * Math.log(2 / (10.0 / 13))
                + 3 * Math.log(3 / (55.0 / 13))
                + 8 * Math.log(8 / (88.0 / 13)));
    assertThat(rain.rank()).isEqualTo(1);
    assertThat(rain.g2()).isCloseTo(g2, within(1e-13));
    assertThat(rain.significance().log10P()).isEqualTo(ChiSquared.log10UpperTail(rain.g2()));
    assertThat(rain.groupPerMillion()).isCloseTo(4e5, within(1e-9));
    assertThat(rain.restPerMillion()).isZero();
    assertThat(rain.logRatio())
        .isCloseTo(Math.log((2.5 / 5.5) / (0.5 / 8.5)) / Math.log(2), within(1e-13));
    assertThat(rain.logRatioConservative()).isZero(); // two occurrences are too few
    // Two lemmas of post were tested; the other is less surprising.
    assertThat(rain.significance().qValue())
        .isCloseTo(2 * Math.pow(10, rain.significance().log10P()), within(1e-14));
  }

  @Test
  void keepsTheLemmasOfHighestG2ButTestsAll() {
    List<Keyword> best = keywords(TEA, 2, "min-keyness-frequency = 1, keyness-per-group = 1");
    assertThat(best)
        .extracting(Keyword::groupValue, row -> row.term().lemma())
        .containsExactly(tuple("post", "rain"), tuple("wire", "cool"));
    assertThat(best.get(0).significance().qValue())
        .isEqualTo(keywords(TEA, 2, "min-keyness-frequency = 1").get(1).significance().qValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void equalsCountingByHand(int partitions) {
    List<Text> texts = TaggedCorpus.random(17);
    List<Keyword> keywords = keywords(texts, partitions, "min-keyness-frequency = 4");
    Map<String, Long> frequency = new HashMap<>();
    Map<String, Long> inGroup = new HashMap<>();
    Map<String, Long> tokens = new HashMap<>();
    for (Text text : texts) {
      tokens.merge("all", text.tokens(), Long::sum);
      tokens.merge(String.valueOf(text.source()), text.tokens(), Long::sum);
      for (List<Token> sentence : text.sentences()) {
        for (Token token : sentence) {
          frequency.merge(token.lemma(), 1L, Long::sum);
          inGroup.merge(text.source() + " " + token.lemma(), 1L, Long::sum);
        }
      }
    }
    assertThat(keywords).hasSizeGreaterThan(10);
    for (String source : List.of("s0", "s1", "s2")) {
      List<Keyword> ofGroup =
          keywords.stream()
              .filter(keyword -> keyword.groupValue().equals(source))
              .sorted(Comparator.comparing(Keyword::rank))
              .toList();
      assertThat(ofGroup).isSortedAccordingTo(Comparator.comparing(Keyword::g2).reversed());
      double[] log10Q =
          BenjaminiHochberg.log10QValues(
              ofGroup.stream().mapToDouble(row -> row.significance().log10P()).toArray());
      for (int i = 0; i < ofGroup.size(); i++) {
        Keyword keyword = ofGroup.get(i);
        long f1 = inGroup.getOrDefault(source + " " + keyword.term().lemma(), 0L);
        long n1 = tokens.getOrDefault(source, 0L);
        long f2 = frequency.getOrDefault(keyword.term().lemma(), 0L) - f1;
        long n2 = tokens.getOrDefault("all", 0L) - n1;
        assertThat(f1 + f2).isGreaterThanOrEqualTo(4);
        assertThat(keyword.g2()).isEqualTo(Keyness.g2(f1, n1, f2, n2));
        assertThat(keyword.logRatioConservative())
            .isEqualTo(Keyness.conservativeLogRatio(f1, n1, f2, n2, ofGroup.size()));
        assertThat(keyword.significance().qValue()).isEqualTo(Math.pow(10, log10Q[i]));
      }
    }
  }

  private static List<Keyword> keywords(List<Text> texts, int partitions, String settings) {
    return TaggedCorpus.rows(
        new Keywords(), Keyword.TABLE, TaggedCorpus.tables(texts, partitions), settings);
  }
}
