package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.clean.copies.BucketPairs.Pair;
import org.junit.jupiter.api.Test;

class BucketPairsTest {
  private final BucketPairs pairs = new BucketPairs();

  @Test
  void aTextIsPairedWithTheLeastOfItsBucketAndTheOneBefore() {
    assertThat(pairs.add(1, 10)).isEmpty();
    assertThat(pairs.add(1, 11)).containsExactly(new Pair(10, 11));
    assertThat(pairs.add(1, 12)).containsExactly(new Pair(10, 12), new Pair(11, 12));
    assertThat(pairs.add(1, 13)).containsExactly(new Pair(10, 13), new Pair(12, 13));
    assertThat(pairs.add(2, 13)).isEmpty();
    assertThat(pairs.add(2, 14)).containsExactly(new Pair(13, 14));
  }

  @Test
  void aTextIsNeverPairedWithItself() {
    assertThat(pairs.add(1, 10)).isEmpty();
    assertThat(pairs.add(1, 10)).isEmpty();
  }

  @Test
  void aFullBucketHasTwoPairsForEachText() {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      all.addAll(pairs.add(1, i));
    }
    assertThat(all).hasSize(2 * 100_000 - 3);
  }
}
