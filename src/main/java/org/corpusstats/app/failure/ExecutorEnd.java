package org.corpusstats.app.failure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an executor ended, in words: Spark and the cluster managers report a number. */
final class ExecutorEnd {
  /** Where a text names the exit code of an executor; the code is in one of the groups. */
  static final Pattern REASON =
      Pattern.compile(
          "(?i)exited with code (\\d+)|exit(?:ed)? (?:code|status)\\W{1,3}(\\d+)"
              + "|container killed by yarn for exceeding|OOMKilled");

  private static final String MORE_MEMORY = "; raise spark.executor.memory";

  private ExecutorEnd() {}

  /**
   * An explanation of what a text says of an executor's end; empty where it names no exit code, or
   * that of an executor that nothing happened to.
   */
  static Optional<String> explained(String reason) {
    Matcher found = REASON.matcher(reason);
    if (!found.find()) {
      return Optional.empty();
    }
    String code = found.group(1) == null ? found.group(2) : found.group(1);
    if (code == null) {
      return Optional.of(killedForMemory());
    }
    return switch (code) {
      case "0" -> Optional.empty();
      case "52" -> Optional.of("exit code 52, too little memory" + MORE_MEMORY);
      case "53" ->
          Optional.of(
              "exit code 53, it could not make its folder for temporary files: the disk of"
                  + " spark.local.dir is full or read-only there");
      case "56" ->
          Optional.of("exit code 56, it could not reach the driver any more (network, or a pause)");
      case "137" -> Optional.of("exit code 137, " + killedForMemory());
      case "143" -> Optional.of("exit code 143, the cluster stopped it");
      default -> Optional.of("exit code " + code + "; its log on the worker says more");
    };
  }

  private static String killedForMemory() {
    return "killed from outside, mostly for more memory than it was granted; raise"
        + " spark.executor.memoryOverhead";
  }
}
