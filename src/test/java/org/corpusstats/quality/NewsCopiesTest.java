package org.corpusstats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corpusstats.LocalSpark;
import org.corpusstats.clean.CleanDocuments;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.clean.copies.GroupCopies;
import org.corpusstats.clean.copies.PlantedCopies;
import org.corpusstats.quality.GoldNews.GoldDocument;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stories of different authors on one event are not copies, though agencies' wording runs through
 * all of them. Needs {@code -Dcorpora=DIR}; skipped without.
 */
class NewsCopiesTest {
  @TempDir private Path folder;

  @Test
  void storiesOnOneEventAreNoCopies() throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no labelled news given by -Dcorpora=DIR");
    Map<String, GoldDocument> stories =
        GoldNews.read(Path.of(corpora, "gold", "ecbplus-dev.jsonl")).stream()
            .collect(Collectors.toMap(GoldDocument::id, Function.identity()));
    List<AcceptedDocument> copies =
        grouped(stories.values().stream().map(NewsCopiesTest::record).toList()).stream()
            .filter(document -> !document.isRepresentative())
            .toList();
    assertThat(copies).hasSizeLessThan(stories.size() / 30);
    for (AcceptedDocument copy : copies) {
      double jaccard =
          PlantedCopies.jaccard(copy.document().text(), stories.get(copy.duplicateGroup()).text());
      System.out.printf(
          "%s is a copy of %s, %s: %.2f%n",
          copy.document().docId(), copy.duplicateGroup(), copy.duplicateKind(), jaccard);
      assertThat(jaccard).isGreaterThan(0.35);
    }
  }

  private List<AcceptedDocument> grouped(List<CleanedRecord> records) {
    Snapshot tables = LocalSpark.workspace(folder).tables();
    tables.write(CleanedRecord.TABLE, LocalSpark.rows(CleanedRecord.TABLE, records));
    GroupCopies.run(tables, new CopiesConfig(true, 0.7, 0.8));
    return LocalSpark.records(AcceptedDocument.TABLE, tables.read(AcceptedDocument.TABLE));
  }

  private static CleanedRecord record(GoldDocument story) {
    return CleanDocuments.record(story.id(), null, story.text());
  }
}
