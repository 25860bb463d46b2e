package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeetingDocumentsTest {
  @Test
  void oneUnitEachMeetsInOneOfN() {
    assertThat(MeetingDocuments.chanceBillionths(1, 1, 40)).isEqualTo(25_000_000);
    assertThat(MeetingDocuments.chanceBillionths(1, 10, 40)).isEqualTo(250_000_000);
  }

  @Test
  void moreThanAllUnitsMustMeet() {
    assertThat(MeetingDocuments.mustMeet(2, 2, 4)).isFalse();
    assertThat(MeetingDocuments.mustMeet(2, 3, 4)).isTrue();
    assertThat(MeetingDocuments.chanceBillionths(2, 3, 4)).isEqualTo(1_000_000_000);
    assertThat(MeetingDocuments.chanceBillionths(4, 1, 4)).isEqualTo(1_000_000_000);
  }

  /** 1 − C(n−a, b)/C(n, b), which is Fisher's right tail of one unit or more. */
  @Property
  void theChanceIsHypergeometric(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 0, max = 60) int a,
      @ForAll @IntRange(min = 0, max = 60) int b) {
    if (a > n || b > n || a == 0 || b == 0 || a + b > n) {
      return;
    }
    double chance = Math.pow(10, FisherExact.log10RightTail(new ContingencyTable(1, a, b, n)));
    assertThat(MeetingDocuments.chanceBillionths(a, b, n) / 1e9).isCloseTo(chance, within(1e-9));
    assertThat(MeetingDocuments.chanceBillionths(b, a, n))
        .isEqualTo(MeetingDocuments.chanceBillionths(a, b, n));
  }

  @Test
  void equalChancesAreBinomial() {
    // Ten documents with a chance of one tenth each, and all of them met.
    MeetingDocuments all = new MeetingDocuments(10, 1_000_000_000, 10);
    assertThat(all.expected()).isEqualTo(1);
    assertThat(all.log10P()).isCloseTo(-10, within(1e-12));
    assertThat(new MeetingDocuments(1, 1_000_000_000, 10).log10P()).isZero();
    assertThat(new MeetingDocuments(0, 0, 0).log10P()).isZero();
  }

  /** All ten of ten: the share at which that happens once in forty is 0.025^(1/10). */
  @Test
  void theConservativeRatioIsTheNearEndOfTheInterval() {
    MeetingDocuments all = new MeetingDocuments(10, 1_000_000_000, 10);
    assertThat(all.conservativeLogRatio(1))
        .isCloseTo(Math.log(10 * Math.pow(0.025, 0.1)) / Math.log(2), within(1e-9));
    assertThat(all.conservativeLogRatio(1000))
        .isCloseTo(Math.log(10 * Math.pow(0.025 / 1000, 0.1)) / Math.log(2), within(1e-9));
    assertThat(all.conservativeLogRatio(1_000_000_000)).isZero();
  }

  @Test
  void whatIsNotSureIsZero() {
    assertThat(new MeetingDocuments(3, 2_900_000_000L, 10).conservativeLogRatio(1)).isZero();
    assertThat(new MeetingDocuments(1, 5_000_000_000L, 10).conservativeLogRatio(1)).isZero();
    assertThat(new MeetingDocuments(0, 0, 0).conservativeLogRatio(1)).isZero();
    assertThatThrownBy(() -> new MeetingDocuments(1, 1, 1).conservativeLogRatio(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Once where one in a hundred million is expected: Markov's bound. */
  @Test
  void aSingleMeetingCanBeSure() {
    MeetingDocuments once = new MeetingDocuments(1, 10, 1);
    assertThat(once.log10P()).isCloseTo(-8, within(1e-12));
    assertThat(once.conservativeLogRatio(1))
        .isCloseTo(Math.log(0.025 / 1e-8) / Math.log(2), within(1e-6));
  }
}
