package org.corpusstats.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.Aggregated;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.judge.Judged;
import org.corpusstats.publish.CatalogNamespace;
import org.corpusstats.publish.CatalogTables;
import org.corpusstats.publish.Published;
import org.corpusstats.read.RawRecords;
import org.corpusstats.resolve.corpus.Resolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageLinesTest {
  @ParameterizedTest
  @MethodSource
  void aStageIsOneLine(String stage, Record outcome, double seconds, String line) {
    assertThat(StageLines.line(stage, outcome, seconds)).isEqualTo(line);
  }

  static Stream<Arguments> aStageIsOneLine() {
    return Stream.of(
        Arguments.of(
            "read",
            raw(1_073, 149_999, 0),
            0.04,
            "read       1,073 files, 0.1 MB                                               0.0 s"),
        Arguments.of(
            "read",
            raw(1, 2_340_000, 1_200),
            0.06,
            "read       1 files, 2.3 MB, 1,200 other files in rejections                  0.1 s"),
        Arguments.of(
            "read",
            raw(3, 2_340_000, 0, "a.txt", "b.txt"),
            0.06,
            "read       3 files, 2.3 MB, 2 unchanged                                      0.1 s"),
        Arguments.of(
            "read",
            new RawRecords(
                none(), none(), 9, 0, List.of(), List.of("c"), 2, 1_000, 0, 0, List.of()),
            0.06,
            "read       9 files, 0.0 MB, 1 gone but kept, 2 gone and dropped              0.1 s"),
        Arguments.of(
            "clean",
            new Cleaned(72, 2, 3, 1),
            6.1,
            "clean      72 documents, 2 of them exact copies, 3 near; 1 rejected          6.1 s"),
        Arguments.of(
            "annotate",
            new Annotated(70, 76_000, 12_934, 20),
            28.7,
            "annotate   70 texts, 12,934 tokens, 647 tokens/s a core                     28.7 s"),
        Arguments.of(
            "annotate",
            Annotated.NOTHING,
            0.8,
            "annotate   nothing new                                                       0.8 s"),
        Arguments.of(
            "resolve",
            new Resolved(1_120, 202),
            10.8,
            "resolve    1,120 mentions of 202 entities                                   10.8 s"),
        Arguments.of(
            "judge",
            new Judged(1_120, 1_098),
            1.0,
            "judge      1,098 of 1,120 mentions scored                                    1.0 s"),
        Arguments.of(
            "aggregate",
            new Aggregated(747, 8_191, Map.of()),
            34.1,
            "aggregate  747 sentences, 8,191 pairs                                       34.1 s"),
        Arguments.of(
            "publish",
            new Published("20261125T002131Z", null),
            12_345.6,
            "publish    snapshot 20261125T002131Z                                     12345.6 s"),
        Arguments.of(
            "publish",
            new CatalogTables.Replaced(
                new CatalogNamespace("lake", List.of("news", "daily"), Optional.empty()), 33),
            4.2,
            "publish    33 tables in lake.news.daily                                      4.2 s"));
  }

  @Test
  void anOutcomeThatNobodyPutInWordsIsStillShown() {
    record Counted(long things) {}
    assertThat(StageLines.line("count", new Counted(3), 1))
        .startsWith("count      Counted[things=3] ");
  }

  @Test
  void theLineOfARunningStageSaysHowFarItIs() {
    assertThat(StageProgress.line("resolve", 0, 0, 1)).isEqualTo("resolve    … 0:01");
    assertThat(StageProgress.line("aggregate", 1_203, 1_500, 3_725))
        .isEqualTo("aggregate  1,203 of 1,500 tasks so far · 62:05");
  }

  private static RawRecords raw(long files, long sizeBytes, long otherFiles, String... unchanged) {
    return new RawRecords(
        none(),
        none(),
        files,
        0,
        List.of(unchanged),
        List.of(),
        0,
        sizeBytes,
        0,
        otherFiles,
        List.of());
  }

  private static Dataset<Row> none() {
    return LocalSpark.session().emptyDataFrame();
  }
}
