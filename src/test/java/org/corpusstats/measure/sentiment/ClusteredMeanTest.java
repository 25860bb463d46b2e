package org.corpusstats.measure.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.junit.jupiter.api.Test;

class ClusteredMeanTest {
  @Test
  void withOneValueADocumentItIsTheTextbookIntervalOfAMean() {
    // Values 0.1, 0.2, 0.3, 0.4: mean 0.25, s/√n = √(0.05/3/4); t(3) solved in 30 digits from its
    // closed form.
    double halfWidth = 3.18244630528371 * Math.sqrt(0.05 / 12);
    ClusteredMean mean =
        ClusteredMean.ofDocument(1, 100_000)
            .plus(ClusteredMean.ofDocument(1, 200_000))
            .plus(ClusteredMean.ofDocument(1, 300_000))
            .plus(ClusteredMean.ofDocument(1, 400_000));
    assertThat(mean.mean()).isEqualTo(0.25);
    Interval interval = requireNonNull(mean.interval());
    assertThat(interval.low()).isCloseTo(0.25 - halfWidth, within(1e-11));
    assertThat(interval.high()).isCloseTo(0.25 + halfWidth, within(1e-11));
  }

  @Test
  void oneDocumentHasAMeanAndNoInterval() {
    ClusteredMean mean = ClusteredMean.ofDocument(4, -2_000_000);
    assertThat(mean.mean()).isEqualTo(-0.5);
    assertThat(mean.interval()).isNull();
  }

  @Test
  void documentsThatAgreeHaveAnIntervalWithoutWidth() {
    ClusteredMean mean =
        ClusteredMean.ofDocument(3, 999_999).plus(ClusteredMean.ofDocument(6, 1_999_998));
    assertThat(mean.interval()).isEqualTo(new Interval(0.333333, 0.333333));
  }

  @Test
  void theIntervalIsNotClamped() {
    ClusteredMean mean =
        ClusteredMean.ofDocument(1, 1_000_000).plus(ClusteredMean.ofDocument(1, 800_000));
    assertThat(requireNonNull(mean.interval()).high()).isGreaterThan(1);
  }

  @Property
  void followsTheDefinition(@ForAll("corpora") List<List<Integer>> corpus) {
    ClusteredMean tallies = tallies(corpus);
    double n = corpus.stream().mapToInt(List::size).sum();
    double mean = corpus.stream().flatMap(List::stream).mapToDouble(x -> x / 1e6).sum() / n;
    assertThat(tallies.mean()).isCloseTo(mean, within(1e-12));
    double m = corpus.size();
    double squares = 0;
    for (List<Integer> document : corpus) {
      double deviations = document.stream().mapToDouble(x -> x / 1e6 - mean).sum();
      squares += deviations * deviations;
    }
    double variance = m / (m - 1) * squares / (n * n);
    double halfWidth = StudentT.quantile975(corpus.size() - 1) * Math.sqrt(variance);
    Interval interval = requireNonNull(tallies.interval());
    assertThat(interval.low()).isCloseTo(mean - halfWidth, within(1e-6));
    assertThat(interval.high()).isCloseTo(mean + halfWidth, within(1e-6));
  }

  @Property
  void mergingIsCommutativeAndAssociative(
      @ForAll("corpora") List<List<Integer>> first,
      @ForAll("corpora") List<List<Integer>> second,
      @ForAll("corpora") List<List<Integer>> third) {
    ClusteredMean a = tallies(first);
    ClusteredMean b = tallies(second);
    ClusteredMean c = tallies(third);
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Test
  void talliesOfNoDocumentsAreRefused() {
    assertThatThrownBy(() -> ClusteredMean.ofDocument(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    BigInteger zero = BigInteger.ZERO;
    BigInteger one = BigInteger.ONE;
    assertThatThrownBy(() -> new ClusteredMean(0, 1, 0, zero, zero, one))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClusteredMean(2, 2, 5, one, one, BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no documents have these tallies: documents 2, values 2, sum 5");
  }

  private static ClusteredMean tallies(List<List<Integer>> corpus) {
    return corpus.stream()
        .map(
            document ->
                ClusteredMean.ofDocument(
                    document.size(), document.stream().mapToLong(Integer::longValue).sum()))
        .reduce(ClusteredMean::plus)
        .orElseThrow();
  }

  @Provide
  Arbitrary<List<List<Integer>>> corpora() {
    return Arbitraries.integers()
        .between(-1_000_000, 1_000_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }
}
