package org.corpusstats.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many snapshots an output folder keeps, for commands that add one. */
final class KeepOption {
  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "How many snapshots stay in the folder, with the new one; older ones are removed once it"
              + " is published. Short for --set publish.keep=N.")
  private @Nullable String keep;

  /** As {@code --set} takes it. */
  List<String> settings() {
    return keep == null ? List.of() : List.of("publish.keep=" + keep);
  }
}
