package org.corpusstats.pipeline;

import java.util.List;
import java.util.Optional;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Rejection;

/**
 * The snapshot that is current while a new one is made.
 *
 * @param tables its tables
 * @param manifest how it was made
 */
record LastSnapshot(Snapshot tables, Manifest manifest) {
  /** What a new snapshot may take over. */
  private static final List<Table<?>> TAKEN_OVER =
      List.of(Document.TABLE, Rejection.TABLE, ListedFile.TABLE);

  /**
   * For a run, which does without where it can.
   *
   * @param listener told why it cannot be used
   * @throws UserError where it cannot be used, and holds documents to keep
   */
  static Optional<LastSnapshot> forRun(
      OutputFolder output, DeletedFiles deleted, RunListener listener) {
    Optional<String> flaw = output.flaw();
    try {
      if (flaw.isEmpty() && !output.lostItsCurrent()) {
        return output.currentSnapshot().map(LastSnapshot::of);
      }
      flaw = flaw.or(() -> Optional.of("CURRENT is missing in " + output.location()));
    } catch (UserError unreadable) {
      flaw = Optional.ofNullable(unreadable.getMessage());
    }
    flaw.ifPresent(what -> deleted.readAgain(what, listener));
    return Optional.empty();
  }

  /**
   * @throws UserError where the manifest cannot be read
   */
  static LastSnapshot of(Snapshot tables) {
    return new LastSnapshot(tables, Manifest.of(tables.files()));
  }

  /** What is wrong with the tables that a new snapshot may take over, as far as footers tell. */
  Optional<String> flaw() {
    return TAKEN_OVER.stream().flatMap(table -> flaw(table).stream()).findFirst();
  }

  private Optional<String> flaw(Table<?> table) {
    Long rows = manifest.tableRows().get(table.name());
    return rows == null
        ? Optional.of("snapshot " + tables.id() + " has no table " + table.name())
        : tables.files().flaw(table, rows);
  }
}
