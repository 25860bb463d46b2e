package org.corpusstats.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;
import org.corpusstats.core.UserError;

/**
 * A file that Spark could not read.
 *
 * @param path with the scheme of its file system
 */
public record DamagedFile(Path path) {
  private static final String CONDITION = "FAILED_READ_FILE";

  /** The one that made a job fail; empty where the failure has another reason. */
  public static Optional<DamagedFile> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // The first word of the condition is the same in all versions of Spark; more follow it.
      if (cause instanceof SparkThrowable spark
          && String.valueOf(cause.getMessage()).contains("[" + CONDITION)) {
        String path = spark.getMessageParameters().get("path");
        if (path != null) {
          return Optional.of(new DamagedFile(decoded(path)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it is somewhere below a folder, named with its scheme. */
  public boolean isIn(String folder) {
    Path wanted = new Path(folder);
    for (Path part = path; part != null; part = part.getParent()) {
      if (part.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The one line for a user who asked for work that cannot repair it. */
  public UserError error(Throwable failure) {
    return new UserError(
        "cannot read " + path + ", which is damaged; run makes what stands in it again", failure);
  }

  /** Spark names files as its tasks know them, with escapes as in a URI. */
  private static Path decoded(String path) {
    try {
      return new Path(new URI(path));
    } catch (URISyntaxException plain) {
      return new Path(path);
    }
  }
}
