package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusstats.table.row.DuplicateKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTextsTest {
  private static final CopiesConfig CONFIG = new CopiesConfig(true, 0.7, 0.8);

  /** Texts as ranges of one sequence of shingles, so that what they share can be read off. */
  @ParameterizedTest
  @CsvSource({
    "0, 100,  0, 100, NEAR",
    "0, 100, 17, 117, NEAR", // 83 of 117 are shared: 0.709
    "0, 100, 18, 118, CONTAINED", // 82 of 118: 0.695, and 0.82 of each
    "0, 100, 21, 121,", // 79 of 121
    "0, 100,  0,  70, NEAR",
    "0, 100,  0,  60, CONTAINED",
    "0, 100,  0,  40, CONTAINED",
    "0, 100,  0,  39,", // too small a part
    "0, 100, 52, 112, CONTAINED", // 48 of the shorter's 60: 0.8
    "0, 100, 53, 113,",
    "0, 100, 500, 600,"
  })
  void wordingInCommonMakesTextsCopies(
      int begin, int end, int otherBegin, int otherEnd, @Nullable DuplicateKind kind) {
    Shingles one = range(begin, end);
    Shingles other = range(otherBegin, otherEnd);
    assertThat(CompareTexts.kind(one, other, CONFIG)).isEqualTo(kind);
    assertThat(CompareTexts.kind(other, one, CONFIG)).isEqualTo(kind);
  }

  private static Shingles range(int begin, int end) {
    return Shingles.of(
        IntStream.range(begin, end + 2).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
  }
}
