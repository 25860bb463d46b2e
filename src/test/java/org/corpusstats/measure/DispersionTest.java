package org.corpusstats.measure;

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
import org.junit.jupiter.api.Test;

class DispersionTest {
  @Test
  void isAsPublished() {
    // Gries 2008, the example corpus of five parts with 9, 10, 10, 10, 11 words, in which "a"
    // occurs 1, 2, 3, 4, 5 times: DP = 0.18.
    assertThat(dp(List.of(part(1, 9), part(2, 10), part(3, 10), part(4, 10), part(5, 11))))
        .isCloseTo(0.18, within(1e-12));
  }

  @Test
  void anItemSpreadLikeTheTextIsEvenAndAnItemInOneSmallDocumentIsClumped() {
    assertThat(dp(List.of(part(1, 10), part(2, 20), part(4, 40)))).isZero();
    assertThat(dp(List.of(part(3, 10), part(0, 990)))).isEqualTo(0.99);
  }

  @Test
  void dpNormReachesOneInTheSmallestDocumentAndZeroWhereTheItemIsEven() {
    assertThat(dpNorm(List.of(part(3, 10), part(0, 990)))).isOne();
    assertThat(dpNorm(List.of(part(1, 10), part(2, 20), part(4, 40)))).isZero();
    assertThat(dpNorm(List.of(part(5, 10)))).isZero();
    // Gries 2008, as above: 0.18 / (1 − 9/50).
    assertThat(dpNorm(List.of(part(1, 9), part(2, 10), part(3, 10), part(4, 10), part(5, 11))))
        .isCloseTo(0.18 / 0.82, within(1e-15));
  }

  @Property
  void dpNormIsDpOverItsLargestValue(@ForAll("corpora") List<Part> corpus) {
    double t = corpus.stream().mapToLong(Part::tokens).sum();
    double largest = 1 - fewestTokens(corpus) / t;
    if (largest > 0) {
      assertThat(dpNorm(corpus)).isCloseTo(dp(corpus) / largest, within(1e-12));
    }
    assertThat(dpNorm(corpus)).isBetween(0.0, 1.0);
  }

  @Property
  void followsTheDefinition(@ForAll("corpora") List<Part> corpus) {
    double f = corpus.stream().mapToLong(Part::occurrences).sum();
    double t = corpus.stream().mapToLong(Part::tokens).sum();
    double sum = corpus.stream().mapToDouble(p -> Math.abs(p.occurrences / f - p.tokens / t)).sum();
    assertThat(dp(corpus)).isCloseTo(sum / 2, within(1e-12)).isBetween(0.0, 1.0);
  }

  @Test
  void sumsOfNoCorpusAreRefused() {
    refuses(BigInteger.ONE.negate(), 1, 1, 1);
    refuses(BigInteger.ONE, 0, 1, 1);
    refuses(BigInteger.ONE, 2, 1, 1);
    refuses(BigInteger.ONE, 1, 0, 1);
    assertThatThrownBy(() -> Dispersion.dpNorm(BigInteger.ONE, 2, 1, 9, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Dispersion.dpNorm(BigInteger.ONE, 2, 1, 9, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuses(
      BigInteger sum, long tokensWhereItOccurs, long occurrences, long tokens) {
    assertThatThrownBy(() -> Dispersion.dp(sum, tokensWhereItOccurs, occurrences, tokens))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double dp(List<Part> corpus) {
    return Dispersion.dp(
        differences(corpus), tokensWhereItOccurs(corpus), occurrences(corpus), tokens(corpus));
  }

  private static double dpNorm(List<Part> corpus) {
    return Dispersion.dpNorm(
        differences(corpus),
        tokensWhereItOccurs(corpus),
        occurrences(corpus),
        tokens(corpus),
        fewestTokens(corpus));
  }

  private static BigInteger differences(List<Part> corpus) {
    long f = occurrences(corpus);
    long t = tokens(corpus);
    return BigInteger.valueOf(
        corpus.stream()
            .filter(p -> p.occurrences > 0)
            .mapToLong(p -> Math.abs(p.occurrences * t - p.tokens * f))
            .sum());
  }

  private static long tokensWhereItOccurs(List<Part> corpus) {
    return corpus.stream().filter(p -> p.occurrences > 0).mapToLong(Part::tokens).sum();
  }

  private static long occurrences(List<Part> corpus) {
    return corpus.stream().mapToLong(Part::occurrences).sum();
  }

  private static long tokens(List<Part> corpus) {
    return corpus.stream().mapToLong(Part::tokens).sum();
  }

  private static long fewestTokens(List<Part> corpus) {
    return corpus.stream().mapToLong(Part::tokens).min().orElseThrow();
  }

  private static Part part(long occurrences, long tokens) {
    return new Part(occurrences, tokens);
  }

  record Part(long occurrences, long tokens) {}

  @Provide
  Arbitrary<List<Part>> corpora() {
    return Arbitraries.longs()
        .between(0, 30)
        .flatMap(f -> Arbitraries.longs().between(Math.max(1, f), 1000).map(t -> part(f, t)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .filter(corpus -> corpus.stream().anyMatch(p -> p.occurrences > 0));
  }
}
