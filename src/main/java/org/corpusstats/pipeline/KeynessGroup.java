package org.corpusstats.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.map_keys;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Encoders;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.core.UserError;
import org.corpusstats.read.RawRecords;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;

/**
 * Refuses {@code aggregate.keyness-group} where no document can be in such a group, before anything
 * is annotated: a misspelt one would only show as an empty table, hours later.
 *
 * @param asked the setting
 */
record KeynessGroup(String asked) {
  /** What every document has. */
  private static final List<String> COLUMNS = List.of("language", "period", "source");

  static KeynessGroup of(PipelineConfig config) {
    return new KeynessGroup(config.aggregate().terms().keynessGroup());
  }

  /**
   * Of documents that are still to be read.
   *
   * @param pathGroups named groups of the path pattern
   * @throws UserError where neither these, nor the first record of any kind of file, nor a document
   *     of the current snapshot has it
   */
  void checkRead(List<String> pathGroups, RawRecords raw, UnchangedFiles unchanged) {
    Set<String> known = new TreeSet<>(pathGroups);
    raw.firstOfEach().forEach(record -> known.addAll(record.fields().keySet()));
    known.removeAll(CleanRecords.FIELDS_WITH_COLUMNS);
    if (!isAmong(known)) {
      unchanged.before().ifPresent(snapshot -> known.addAll(metadata(snapshot)));
      refuseUnlessAmong(known);
    }
  }

  /**
   * Of documents that a snapshot holds.
   *
   * @throws UserError where none has it
   */
  void checkHeld(Snapshot snapshot) {
    if (!COLUMNS.contains(asked)) {
      refuseUnlessAmong(metadata(snapshot));
    }
  }

  private static Set<String> metadata(Snapshot snapshot) {
    return new TreeSet<>(
        snapshot
            .read(Document.TABLE)
            .select(explode(map_keys(col("metadata"))))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }

  private boolean isAmong(Set<String> known) {
    return COLUMNS.contains(asked) || known.contains(asked);
  }

  private void refuseUnlessAmong(Set<String> known) {
    if (!isAmong(known)) {
      Set<String> all = new TreeSet<>(known);
      all.addAll(COLUMNS);
      throw new UserError(
          "aggregate.keyness-group = \""
              + asked
              + "\" is not one of "
              + String.join(", ", all)
              + ": language, period, source, the named groups of read.path-pattern and the fields of"
              + " the records");
    }
  }
}
