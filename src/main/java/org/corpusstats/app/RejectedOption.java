package org.corpusstats.app;

import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.RejectionLimit;
import picocli.CommandLine.Option;

/** How much may be rejected, for commands that read or annotate. */
final class RejectedOption {
  @Option(
      names = "--max-rejected",
      paramLabel = "N|N%",
      defaultValue = "50%",
      description =
          "Exit with 3, and publish nothing, where more records are rejected; default"
              + " ${DEFAULT-VALUE}. 100%% allows everything.")
  private String most = "";

  /**
   * @throws UserError for what is no number or share
   */
  RejectionLimit limit() {
    return RejectionLimit.parse(most);
  }
}
