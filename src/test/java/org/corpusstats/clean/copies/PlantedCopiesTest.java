package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.corpusstats.LocalSpark;
import org.corpusstats.clean.copies.PlantedCopies.Change;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.CleanedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds what {@link PlantedCopies} plants; {@code jobs/benchmark copies} does with more. */
class PlantedCopiesTest {
  private static final int DOCUMENTS = 4_000;

  @TempDir private Path folder;

  @Test
  void editedTextsAreAsAlikeAsTheyShouldBe() {
    for (long copy = 6; copy < DOCUMENTS; copy += 8) {
      if (PlantedCopies.change(copy) == Change.EDITED) {
        assertThat(
                PlantedCopies.jaccard(
                    PlantedCopies.text(copy), PlantedCopies.text(PlantedCopies.original(copy))))
            .isBetween(0.75, 0.95);
      }
    }
  }

  @Test
  void copiesOfEveryKindAreFoundAndNothingElse() {
    Snapshot tables = LocalSpark.workspace(folder).tables();
    tables.write(CleanedRecord.TABLE, PlantedCopies.records(LocalSpark.session(), DOCUMENTS, 4));
    GroupCopies.run(tables, new CopiesConfig(true, 0.7, 0.8), false);
    PlantedCopies.scores(tables)
        .forEach(
            (change, score) -> {
              System.out.println(change + " " + score);
              assertThat(score.precision()).as("precision of %s", change).isGreaterThan(0.95);
              assertThat(score.recall()).as("recall of %s", change).isGreaterThan(0.95);
            });
  }
}
