package org.corpusstats.pipeline;

import java.util.Optional;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;
import org.corpusstats.store.OutputFolder;

/** Says what to do where a run failed because a disk was full or a quota was used up. */
final class FullDisk {
  private static final String NO_SPACE = "No space left on device";

  private FullDisk() {}

  /** The one line; empty where the failure has another reason. */
  static Optional<UserError> in(Throwable failure, OutputFolder output) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> reason(String.valueOf(cause.getMessage())).stream())
        .findFirst()
        .map(reason -> new UserError(line(reason, output.olderSnapshots(), output), failure));
  }

  private static Optional<String> reason(String message) {
    if (message.contains(NO_SPACE)) {
      return Optional.of("no space left on the device of the output folder or of Spark's files");
    }
    // As HDFS names it; a failure of a job holds the name of what its task met.
    return message.contains("QuotaExceededException") || message.contains("quota of /")
        ? Optional.of("no space left in the quota of the output folder")
        : Optional.empty();
  }

  private static String line(String reason, String older, OutputFolder output) {
    return reason
        + "; the current snapshot and all annotations stay. "
        + (older.isEmpty()
            ? output.location() + " has no older snapshots to remove"
            : "Older snapshots in " + output.location() + " can be removed: " + older);
  }
}
