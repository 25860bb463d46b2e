package org.corpusstats.aggregate.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.aggregate.word.TaggedCorpus.Text;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.TermFrequency;
import org.corpusstats.table.row.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final List<Text> TEA =
      List.of(
          new Text(
              "d1", "wire", null, "good_JJ tea_NN help_VB Ann_NNP ._. | tea_NN cool_VB ._.", 0),
          new Text("d2", "post", null, "the_DT good_JJ Tea_NN 5_CD %_NN ._.", 3),
          new Text("d3", null, null, "tea_VB ._.", 0));

  @Test
  void countsLemmasOfOneClassAndCopiesOnce() {
    assertThat(terms(TEA, 2, "min-term-frequency = 1"))
        .extracting(
            row -> row.term().lemma(),
            row -> row.term().pos(),
            TermFrequency::frequency,
            TermFrequency::documentCount,
            TermFrequency::sourceCount)
        .containsExactly(
            tuple("Ann", WordClass.PROPER_NOUN, 1L, 1L, 1L),
            tuple("cool", WordClass.VERB, 1L, 1L, 1L),
            tuple("good", WordClass.ADJECTIVE, 2L, 2L, 2L),
            tuple("help", WordClass.VERB, 1L, 1L, 1L),
            tuple("tea", WordClass.NOUN, 3L, 2L, 2L),
            tuple("tea", WordClass.VERB, 1L, 1L, 0L),
            tuple("the", WordClass.FUNCTION, 1L, 1L, 1L));
  }

  @Test
  void rareLemmasAreLeftOut() {
    assertThat(terms(TEA, 2, "min-term-frequency = 3"))
        .extracting(row -> row.term().lemma())
        .containsExactly("tea");
  }

  /** Parts of 8, 6 and 2 of 16 tokens; tea has 2, 1 and 0 of its 3 occurrences there. */
  @Test
  void measuresFollowTheirDefinitions() {
    TermFrequency tea = terms(TEA, 2, "min-term-frequency = 3").get(0);
    assertThat(tea.perMillion()).isCloseTo(3e6 / 16, within(1e-9));
    double dp = 0.5 * ((2.0 / 3 - 8.0 / 16) + (6.0 / 16 - 1.0 / 3) + 2.0 / 16);
    assertThat(tea.dispersion().dp()).isCloseTo(dp, within(1e-15));
    assertThat(tea.dispersion().dpNorm()).isCloseTo(dp / (1 - 2.0 / 16), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void equalsCountingByHand(int partitions) {
    List<Text> texts = TaggedCorpus.random(11);
    List<TermFrequency> terms = terms(texts, partitions, "min-term-frequency = 1");
    double all = texts.stream().mapToLong(Text::tokens).sum();
    Map<String, Map<String, Long>> byTerm = new HashMap<>();
    for (Text text : texts) {
      for (List<Token> sentence : text.sentences()) {
        for (Token token : sentence) {
          if (!token.pos().equals("CD") && !token.pos().equals(".")) {
            byTerm
                .computeIfAbsent(token.lemma() + "_" + token.pos(), term -> new HashMap<>())
                .merge(text.docId(), 1L, Long::sum);
          }
        }
      }
    }
    assertThat(terms).hasSameSizeAs(byTerm.keySet());
    Map<WordClass, String> tags =
        Map.of(
            WordClass.NOUN,
            "NN",
            WordClass.VERB,
            "VB",
            WordClass.ADJECTIVE,
            "JJ",
            WordClass.PROPER_NOUN,
            "NNP",
            WordClass.FUNCTION,
            "DT");
    for (TermFrequency term : terms) {
      Map<String, Long> documents =
          byTerm.getOrDefault(term.term().lemma() + "_" + tags.get(term.term().pos()), Map.of());
      long frequency = documents.values().stream().mapToLong(n -> n).sum();
      Set<String> sources = new HashSet<>();
      double dp = 0;
      for (Text text : texts) {
        long here = documents.getOrDefault(text.docId(), 0L);
        if (here > 0 && text.source() != null) {
          sources.add(text.source());
        }
        dp += Math.abs((double) here / frequency - text.tokens() / all) / 2;
      }
      assertThat(term.frequency()).isEqualTo(frequency);
      assertThat(term.documentCount()).isEqualTo(documents.size());
      assertThat(term.sourceCount()).isEqualTo(sources.size());
      assertThat(term.dispersion().dp()).isCloseTo(dp, within(1e-12));
    }
  }

  /** Parts of 6 + 2, 3 and 2 of 13 tokens: what a source published in a month, or nobody did. */
  @Test
  void partsMayBeThePeriodsOfSources() {
    List<Text> texts =
        List.of(
            new Text("d1", "wire", "2025-01-01", "tea_NN cool_JJ ._. | good_JJ tea_NN ._.", 0),
            new Text("d2", "wire", "2025-01-01", "cool_JJ ._.", 0),
            new Text("d3", "wire", "2025-02-01", "good_JJ Tea_NN ._.", 3),
            new Text("d4", null, null, "tea_NN ._.", 0));
    TermFrequency tea =
        terms(texts, 2, "min-term-frequency = 3, dispersion-parts = periods-of-sources").get(0);
    double dp = 0.5 * ((8.0 / 13 - 2.0 / 4) + (1.0 / 4 - 3.0 / 13) + (1.0 / 4 - 2.0 / 13));
    assertThat(tea.term().lemma()).isEqualTo("tea");
    assertThat(tea.dispersion().dp()).isCloseTo(dp, within(1e-15));
    assertThat(tea.dispersion().dpNorm()).isCloseTo(dp / (1 - 2.0 / 13), within(1e-15));
  }

  private static List<TermFrequency> terms(List<Text> texts, int partitions, String settings) {
    return TaggedCorpus.rows(
        new Terms(), TermFrequency.TABLE, TaggedCorpus.tables(texts, partitions), settings);
  }
}
