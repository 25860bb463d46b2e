package org.corpusstats.measure.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.corpusstats.measure.sentiment.ClusteredDifference.Shared;
import org.junit.jupiter.api.Test;

class ClusteredDifferenceTest {
  /** What a document contributes to either mean, in millionths. */
  private record Document(long n, long s, long k, long t) {}

  @Test
  void meansOfOtherDocumentsDifferByTheSumOfTheirVariances() {
    // Means 0.25 and −0.3; squared standard errors 0.05/12 and 0.02/6; t(2) = 4.302652729911275.
    ClusteredDifference difference =
        new ClusteredDifference(
            mean(100_000, 200_000, 300_000, 400_000),
            mean(-200_000, -300_000, -400_000),
            Shared.NOTHING);
    double halfWidth = 4.302652729911275 * Math.sqrt(0.05 / 12 + 0.02 / 6);
    assertThat(difference.value()).isEqualTo(0.55);
    Interval interval = requireNonNull(difference.interval());
    assertThat(interval.low()).isCloseTo(0.55 - halfWidth, within(1e-10));
    assertThat(interval.high()).isCloseTo(0.55 + halfWidth, within(1e-10));
  }

  /** The deviation of each document from either mean, added up as the definition has it. */
  @Test
  void documentsInCommonCountOnce() {
    Random random = new Random(9);
    for (int round = 0; round < 50; round++) {
      List<Document> documents = new ArrayList<>();
      for (int d = 0; d < 2 + random.nextInt(20); d++) {
        long n = random.nextInt(4);
        long k = n + 1 + random.nextInt(5);
        long s = n == 0 ? 0 : random.nextInt(2_000_000) - 1_000_000;
        documents.add(new Document(n, s, k, s + random.nextInt(1_000_000) - 500_000));
      }
      documents.add(new Document(1, 700_000, 3, 900_000));
      documents.add(new Document(2, -300_000, 3, -200_000));
      double n = documents.stream().mapToLong(Document::n).sum();
      double s = documents.stream().mapToLong(Document::s).sum() / 1e6;
      double k = documents.stream().mapToLong(Document::k).sum();
      double t = documents.stream().mapToLong(Document::t).sum() / 1e6;
      double m = documents.stream().filter(document -> document.n() > 0).count();
      double l = documents.size();
      double variance = 0;
      for (Document d : documents) {
        double u = (d.s() / 1e6 - d.n() * s / n) / n;
        double v = (d.t() / 1e6 - d.k() * t / k) / k;
        variance += Math.pow(Math.sqrt(m / (m - 1)) * u - Math.sqrt(l / (l - 1)) * v, 2);
      }
      ClusteredDifference difference = of(documents);
      double halfWidth = StudentT.quantile975(m - 1.0) * Math.sqrt(variance);
      assertThat(difference.value()).isCloseTo(s / n - t / k, within(1e-12));
      Interval interval = requireNonNull(difference.interval());
      assertThat(interval.low())
          .isCloseTo(Math.max(-2, difference.value() - halfWidth), within(1e-7));
      assertThat(interval.high())
          .isCloseTo(Math.min(2, difference.value() + halfWidth), within(1e-7));
    }
  }

  @Test
  void aMeanOfOneDocumentOrOfCopiesHasNoInterval() {
    ClusteredMean several = mean(100_000, 200_000, 400_000);
    assertThat(new ClusteredDifference(mean(5), several, Shared.NOTHING).interval()).isNull();
    assertThat(new ClusteredDifference(several, mean(5), Shared.NOTHING).interval()).isNull();
    assertThat(new ClusteredDifference(several, mean(5, 5, 5), Shared.NOTHING).interval()).isNull();
    assertThat(new ClusteredDifference(mean(5, 5), several, Shared.NOTHING).value())
        .isCloseTo(5e-6 - 0.7 / 3, within(1e-15));
  }

  @Test
  void theIntervalEndsWhereDifferencesDo() {
    Interval interval =
        requireNonNull(
            new ClusteredDifference(
                    mean(1_000_000, 600_000), mean(-1_000_000, -600_000), Shared.NOTHING)
                .interval());
    assertThat(interval.high()).isEqualTo(2);
  }

  /** An entity and its source: 12 of 40 documents mention it, one to three times. */
  @Test
  void theIntervalCoversTheTruth() {
    Random random = new Random(1);
    int covered = 0;
    int rounds = 2000;
    for (int round = 0; round < rounds; round++) {
      List<Document> documents = new ArrayList<>();
      for (int d = 0; d < 40; d++) {
        double manner = 0.1 * random.nextGaussian();
        long n = d < 12 ? 1 + random.nextInt(3) : 0;
        long k = n + 1 + random.nextInt(6);
        long s = 0;
        long t = 0;
        for (int i = 0; i < k; i++) {
          long tone = Math.round(1e6 * (manner + 0.1 * random.nextGaussian()));
          s += i < n ? tone : 0;
          t += tone;
        }
        documents.add(new Document(n, s, k, t));
      }
      Interval interval = requireNonNull(of(documents).interval());
      covered += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
    }
    assertThat(covered / (double) rounds).isBetween(0.93, 0.98);
  }

  private static ClusteredDifference of(List<Document> documents) {
    ClusteredMean one =
        documents.stream()
            .filter(document -> document.n() > 0)
            .map(document -> ClusteredMean.ofDocument(document.n(), document.s()))
            .reduce(ClusteredMean::plus)
            .orElseThrow();
    ClusteredMean other =
        documents.stream()
            .map(document -> ClusteredMean.ofDocument(document.k(), document.t()))
            .reduce(ClusteredMean::plus)
            .orElseThrow();
    BigInteger st = BigInteger.ZERO;
    BigInteger sk = BigInteger.ZERO;
    BigInteger nt = BigInteger.ZERO;
    BigInteger nk = BigInteger.ZERO;
    for (Document d : documents) {
      st = st.add(BigInteger.valueOf(d.s()).multiply(BigInteger.valueOf(d.t())));
      sk = sk.add(BigInteger.valueOf(d.s() * d.k()));
      nt = nt.add(BigInteger.valueOf(d.n() * d.t()));
      nk = nk.add(BigInteger.valueOf(d.n() * d.k()));
    }
    return new ClusteredDifference(one, other, new Shared(st, sk, nt, nk));
  }

  /** Of documents with one value each. */
  private static ClusteredMean mean(long... tones) {
    return java.util.Arrays.stream(tones)
        .mapToObj(tone -> ClusteredMean.ofDocument(1, tone))
        .reduce(ClusteredMean::plus)
        .orElseThrow();
  }
}
