package org.corpusstats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.table.row.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole flow finds in broken texts. Needs {@code -Dcorpora=DIR}; skipped without. */
class RepairedTextTest {
  private static final List<String> CASES =
      List.of("a02", "a16", "a18", "a19", "b10", "b12", "e01", "e02", "j02", "mail");

  @TempDir private Path folder;

  @Test
  void namesInBrokenTextsAreFound() throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no broken texts given by -Dcorpora=DIR");
    Path input = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> files = Files.list(Path.of(corpora, "cases", "text"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (CASES.stream().anyMatch(name::startsWith)) {
          Files.copy(file, input.resolve(name));
        }
      }
    }
    Snapshot snapshot =
        Runs.run(
            input,
            folder.resolve("out"),
            Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()));
    assertThat(names(snapshot, "a02-glued")).contains("Quito", "Jorge Andrade", "Peru");
    assertThat(sentences(snapshot, "a02-glued")).hasSize(3);
    assertThat(entities(snapshot, "a16-zerowidth"))
        .containsExactly("jean_luc_perraud", "mira_tadesse");
    assertThat(names(snapshot, "a18-html"))
        .contains("AT&T", "O'Rourke Ltd.", "Barlow & Finch", "José Armendia");
    assertThat(names(snapshot, "a19-tabs")).noneMatch(name -> name.contains("Thorold Pavel"));
    assertThat(names(snapshot, "b10-allcaps"))
        .contains("ILMARI KORHONEN", "SAARA LEPPALA", "HELSINKI", "RUSSIA", "EUROPEAN UNION");
    assertThat(names(snapshot, "b12-caps-headline")).containsOnlyOnce("US").doesNotContain("IT");
    assertThat(names(snapshot, "e01-dehyphen")).contains("Aliya Nurmagambetova", "Turkmenistan");
    assertThat(sentences(snapshot, "e01-dehyphen"))
        .hasSize(4)
        .anyMatch(s -> s.contains("government"));
    assertThat(names(snapshot, "e02-narrow34")).contains("Willem van der Merwe", "Grace Chikwava");
    assertThat(sentences(snapshot, "e02-narrow34")).hasSize(4);
    assertThat(entities(snapshot, "j02-stroke"))
        .contains("lukasz_wojcik", "soren_dahlgard", "karl_weissmann");
    assertThat(sentences(snapshot, "mail-1"))
        .containsExactly(
            "Dear Lotta,", "the offer of Kastelo Foods is too low.", "Regards, Henning Brax");
    assertThat(sentences(snapshot, "mail-3"))
        .contains("> > Dear Lotta, the offer of Kastelo Foods is too low.");
  }

  private static List<String> sentences(Snapshot snapshot, String name) {
    return Runs.records(snapshot, Sentence.TABLE).stream()
        .filter(sentence -> sentence.span().docId().endsWith(name))
        .map(Sentence::text)
        .toList();
  }

  private static List<String> names(Snapshot snapshot, String name) {
    return mentions(snapshot, name).map(ResolvedMention::text).toList();
  }

  private static SortedSet<String> entities(Snapshot snapshot, String name) {
    return mentions(snapshot, name)
        .map(ResolvedMention::entityId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<ResolvedMention> mentions(Snapshot snapshot, String name) {
    return Runs.records(snapshot, Mention.TABLE).stream()
        .map(Mention::resolved)
        .filter(mention -> mention.span().docId().endsWith(name));
  }
}
