package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run over the same folder, or over the tables of one before, does not do again. */
class RunAgainTest {
  private static final AnnotatorFactory ANNOTATORS = RandomCorpus.ANNOTATORS;

  @TempDir private Path folder;

  @Test
  void secondRunAnnotatesNothingAndLaterOnesOnlyWhatIsNew() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 10);
    Path output = folder.resolve("out");
    Snapshot first = Runs.run(input, output, ANNOTATORS);
    Snapshot second = Runs.run(input, output, ANNOTATORS);
    assertThat(textsAnnotated(first)).isEqualTo(10);
    assertThat(textsAnnotated(second)).isZero();
    assertThat(Runs.tables(second)).isEqualTo(Runs.tables(first));
    Files.writeString(input.resolve("new.txt"), "Ann saw Chad.");
    assertThat(textsAnnotated(Runs.run(input, output, ANNOTATORS))).isEqualTo(1);
  }

  @Test
  void otherAnnotatorsAnnotateAllAndNothingIsSaidToBeGone() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 3);
    Path output = folder.resolve("out");
    Runs.run(input, output, ANNOTATORS);
    HeardRun heard = new HeardRun();
    AnnotatorFactory others = DictionaryEngine.annotators(Map.of("Ann", "PERSON"));
    assertThat(textsAnnotated(Runs.run(input, output, others, heard))).isEqualTo(3);
    assertThat(heard.warnings()).isEmpty();
  }

  @Test
  void aggregatingAgainNeedsNoInputAndGivesTheTablesOfARunWithItsSettings() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 8);
    Files.writeString(input.resolve("bad.txt"), "Bob may stumble.");
    Path output = folder.resolve("out");
    String[] settings = {"aggregate.tone=clause", "aggregate.dispersion-parts=periods-of-sources"};
    Snapshot asked = Runs.run(input, folder.resolve("asked"), ANNOTATORS, settings);
    Snapshot first = Runs.run(input, output, ANNOTATORS, "read.path-pattern=(?<source>s.)/.*");
    input.toFile().renameTo(folder.resolve("gone").toFile());
    Snapshot again = Runs.aggregateAgain(output, ANNOTATORS, settings);

    assertThat(Runs.rows(again, Document.TABLE)).isEqualTo(Runs.rows(first, Document.TABLE));
    assertThat(Runs.rows(again, Rejection.TABLE)).isEqualTo(Runs.rows(asked, Rejection.TABLE));
    assertThat(Runs.rows(again, EntityPair.TABLE))
        .isEqualTo(Runs.rows(asked, EntityPair.TABLE))
        .isNotEqualTo(Runs.rows(first, EntityPair.TABLE));
    assertThat(Runs.records(again, Entity.TABLE))
        .as("over sources, not documents")
        .allSatisfy(
            entity ->
                assertThat(entity.dispersion().dp())
                    .isLessThan(dispersion(first, entity.entityId())));
    var manifest = ConfigFactory.parseURL(manifest(again));
    assertThat(manifest.getString("configuration.read.path-pattern")).isEqualTo("(?<source>s.)/.*");
    assertThat(manifest.getString("configuration.aggregate.tone")).isEqualTo("clause");
    assertThat(manifest.getStringList("inputs")).containsExactly(input.toString());
    assertThat(manifest.getObject("table_seconds")).containsKeys("entities", "entity_pairs");
    assertThat(output.resolve("CURRENT")).hasContent(again.id());
  }

  @Test
  void annotationsThatWentMissingAreFoundBeforeAnythingIsMadeOfThem() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 8);
    Path output = folder.resolve("out");
    Snapshot first = Runs.run(input, output, ANNOTATORS, "annotate.partition-characters=1000");
    Path lost = firstFile(output.resolve("annotations"));
    Files.delete(lost);
    assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "the annotations in file:.*/annotations/[0-9a-f]{16} lack \\d+ of 8 texts, such as that"
                + " of file:.*\\.txt; annotate makes them");
    assertThat(output.resolve("CURRENT")).hasContent(first.id());
    assertThat(Runs.tables(Runs.run(input, output, ANNOTATORS))).isEqualTo(Runs.tables(first));
  }

  private static double dispersion(Snapshot snapshot, String entityId) {
    return Runs.records(snapshot, Entity.TABLE).stream()
        .filter(entity -> entity.entityId().equals(entityId))
        .findFirst()
        .orElseThrow()
        .dispersion()
        .dp();
  }

  private static Path firstFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().findFirst().get();
    }
  }

  private static long textsAnnotated(Snapshot snapshot) {
    return ConfigFactory.parseURL(manifest(snapshot)).getLong("counts.texts_annotated_in_this_run");
  }

  private static URL manifest(Snapshot snapshot) {
    try {
      return URI.create(snapshot.location() + "/manifest.json").toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
