package org.corpusstats.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.corpusstats.core.UserError;
import org.corpusstats.store.DamagedFile;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;

/** A snapshot after the work on it; where that fails, or wants none, nothing of it is left. */
final class NewSnapshot {
  private NewSnapshot() {}

  /**
   * Begins a snapshot and lets it be filled.
   *
   * @throws UserError where the work fails for what the user can mend, with what it says of that
   */
  static Snapshot filled(OutputFolder output, Clock clock, Consumer<Snapshot> work) {
    return workedOn(
        output,
        clock,
        snapshot -> {
          work.accept(snapshot);
          return snapshot;
        });
  }

  /**
   * Does work that needs the tables of a snapshot on its way only.
   *
   * @throws UserError as {@link #filled}
   */
  static <T> T discarded(OutputFolder output, Clock clock, Function<Snapshot, T> work) {
    return workedOn(
        output,
        clock,
        snapshot -> {
          T made = work.apply(snapshot);
          snapshot.discard();
          return made;
        });
  }

  private static <T> T workedOn(OutputFolder output, Clock clock, Function<Snapshot, T> work) {
    Snapshot snapshot = output.newSnapshot(clock.instant());
    try {
      return work.apply(snapshot);
    } catch (Throwable failure) {
      // Scala throws what Java does not see: Spark's exceptions are checked.
      discard(snapshot, failure);
      Optional<UserError> mistake =
          DamagedFile.in(failure)
              .map(damaged -> damaged.error(failure))
              .or(() -> FullDisk.in(failure, output));
      if (mistake.isPresent()) {
        throw mistake.get();
      }
      throw failure;
    }
  }

  private static void discard(Snapshot snapshot, Throwable failure) {
    try {
      snapshot.discard();
    } catch (RuntimeException left) {
      failure.addSuppressed(left);
    }
  }
}
