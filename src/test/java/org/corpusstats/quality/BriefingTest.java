package org.corpusstats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The entities of one real briefing, which calls its main actor "Islamic State (IS)" and then "IS".
 * Needs {@code -Dcorpora=DIR}; skipped without.
 */
class BriefingTest {
  @TempDir private Path output;

  @Test
  void everyoneIsRecognised() {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no real corpora given by -Dcorpora=DIR");
    Snapshot snapshot =
        Runs.run(
            Path.of(corpora, "corpora", "briefing").toAbsolutePath(),
            output,
            Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()));
    List<ResolvedMention> mentions =
        Runs.records(snapshot, Mention.TABLE).stream().map(Mention::resolved).toList();

    List<ResolvedMention> islamicState = of("islamic_state", mentions);
    assertThat(islamicState).hasSize(33);
    assertThat(islamicState.stream().map(ResolvedMention::text).collect(counting()))
        .isEqualTo(Map.of("Islamic State", 15L, "IS", 18L));
    assertThat(mentions)
        .filteredOn(mention -> mention.text().equals("IS"))
        .allMatch(mention -> mention.entityId().equals("islamic_state"));
    for (String country : List.of("libya", "yemen", "syria", "iraq", "turkey")) {
      assertThat(of(country, mentions))
          .as(country)
          .isNotEmpty()
          .allMatch(
              mention ->
                  mention
                      .type()
                      .equals(mention.rule().equals("nationality") ? "NATIONALITY" : "COUNTRY"));
    }
    assertThat(of("al_qaeda", mentions))
        .isNotEmpty()
        .allMatch(mention -> mention.type().equals("ORGANIZATION"));
    assertThat(mentions)
        .noneMatch(mention -> List.of("lightning", "attacks").contains(mention.text()));
  }

  private static List<ResolvedMention> of(String entityId, List<ResolvedMention> mentions) {
    return mentions.stream().filter(mention -> mention.entityId().equals(entityId)).toList();
  }

  private static java.util.stream.Collector<String, ?, Map<String, Long>> counting() {
    return Collectors.groupingBy(text -> text, Collectors.counting());
  }
}
