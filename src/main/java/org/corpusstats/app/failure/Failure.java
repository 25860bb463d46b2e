package org.corpusstats.app.failure;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.hadoop.security.AccessControlException;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.TooManyRejections;
import org.corpusstats.publish.CatalogFailure;
import org.corpusstats.store.DamagedFile;
import org.jspecify.annotations.Nullable;

/**
 * What a user can do about a failure, in one line: whatever in the chain of causes he can act on,
 * else what went wrong and how to learn more.
 *
 * @param exitCode of the program
 * @param line without a line break
 */
public record Failure(int exitCode, String line) {
  private static final int UNEXPECTED = 1;
  private static final int TOO_MANY_REJECTIONS = 3;

  private static final Pattern NO_SPACE =
      Pattern.compile(
          "(?i)no space left|disk quota exceeded|not enough space on the disk"
              + "|could not find any valid local directory");

  private static final Pattern NO_MEMORY =
      Pattern.compile(
          "\\bOutOfMemoryError\\b|UNABLE_TO_ACQUIRE_MEMORY|System memory \\d+ must be at least"
              + "|\\bOut of Memory Error\\b");

  private static final Pattern NOT_ALLOWED =
      Pattern.compile("(?i)permission denied|read-only file system|operation not permitted");

  private static final Pattern BAD_MASTER =
      Pattern.compile("Could not parse Master URL: '?([^'\\s]*)|A master URL must be set");

  private static final Pattern SPARK_ENDED =
      Pattern.compile(
          "on a stopped SparkContext|SparkContext (has been|was) shut ?down"
              + "|masters are unresponsive");

  private static final Pattern NOT_CONNECTED =
      Pattern.compile(
          "\\b(?:ConnectException|UnknownHostException|NoRouteToHostException"
              + "|SocketTimeoutException)\\b");

  /** What Spark puts before the message of what failed in a task. */
  private static final Pattern TASK_FAILED =
      Pattern.compile("Lost task [^\\n]*?\\): (?:[\\w$]+\\.)*([^\\n]+)");

  /** From the most telling to the vaguest. */
  private static final List<BiFunction<Causes, String, Optional<Failure>>> RULES =
      List.of(
          Failure::mistake,
          Failure::tooManyRejections,
          Failure::catalogNotWhole,
          Failure::diskFull,
          Failure::executorEnded,
          Failure::tooLittleMemory,
          Failure::missingFileSystem,
          Failure::badMaster,
          Failure::notAllowed,
          Failure::damagedFile,
          Failure::sparkEnded,
          Failure::notConnected);

  /**
   * Of what a command threw.
   *
   * @param output the folder that the command writes to; null where it names none
   */
  public static Failure of(Throwable failure, @Nullable String output) {
    Causes causes = Causes.of(failure);
    String folder = output == null ? "" : output;
    return RULES.stream()
        .flatMap(rule -> rule.apply(causes, folder).stream())
        .findFirst()
        .orElseGet(() -> anythingElse(causes));
  }

  private static Optional<Failure> mistake(Causes causes, String output) {
    // In lower case as everywhere, whoever reports it.
    return causes
        .first(UserError.class)
        .map(UserError::getMessage)
        .map(message -> message.replace("No space left", "no space left"))
        .map(
            message ->
                new Failure(isOfThisMachine(message) ? UNEXPECTED : UserError.EXIT_CODE, message));
  }

  /** Whether the same may succeed once there is room: then it was no mistake. */
  private static boolean isOfThisMachine(String message) {
    return NO_SPACE.matcher(message).find() || NO_MEMORY.matcher(message).find();
  }

  private static Optional<Failure> tooManyRejections(Causes causes, String output) {
    return causes
        .first(TooManyRejections.class)
        .map(e -> new Failure(TOO_MANY_REJECTIONS, String.valueOf(e.getMessage())));
  }

  private static Optional<Failure> catalogNotWhole(Causes causes, String output) {
    return causes
        .first(CatalogFailure.class)
        .map(failure -> new Failure(UNEXPECTED, firstLine(failure)));
  }

  private static Optional<Failure> diskFull(Causes causes, String output) {
    Causes full = causes.only(NO_SPACE);
    if (full.all().isEmpty()) {
      return Optional.empty();
    }
    if (full.happenedIn("org.apache.spark.shuffle.")
        || full.happenedIn("org.apache.spark.storage.")
        || full.happenedIn("org.apache.spark.util.collection.")) {
      return unexpected(
          "no space left on device in Spark's folder for temporary files, "
              + temporaryFolder()
              + "; free some there, or name another with --conf spark.local.dir");
    }
    return unexpected(
        "no space left on device"
            + (output.isEmpty() ? "" : " in " + output)
            + "; free some and run again: what is finished is kept");
  }

  private static String temporaryFolder() {
    String ofEnvironment = System.getenv("SPARK_LOCAL_DIRS");
    return ofEnvironment != null
        ? ofEnvironment
        : System.getProperty("spark.local.dir", System.getProperty("java.io.tmpdir"));
  }

  private static Optional<Failure> executorEnded(Causes causes, String output) {
    return causes
        .saying(ExecutorEnd.REASON)
        .flatMap(found -> ExecutorEnd.explained(found.group()))
        .map(why -> new Failure(UNEXPECTED, "too many executors ended: " + why));
  }

  private static Optional<Failure> tooLittleMemory(Causes causes, String output) {
    if (causes.saying(NO_MEMORY).isEmpty()) {
      return Optional.empty();
    }
    if (causes.saying(Pattern.compile("unable to create (new )?native thread")).isPresent()) {
      return unexpected(
          "the system allows no more threads; raise the limit (ulimit -u), or use fewer cores");
    }
    if (causes.saying(Pattern.compile("\\(\\S+ executor \\d+\\)")).isPresent()) {
      return unexpected(
          "too little memory in an executor; raise spark.executor.memory, or lower"
              + " spark.executor.cores, so that fewer tasks share it");
    }
    return unexpected(
        String.format(
            Locale.ROOT,
            "too little memory: this process may use %,d MB; set CORPUS_STATS_DRIVER_MEMORY to more,"
                + " such as 8g, or name fewer cores, as in --master 'local[2]'",
            Runtime.getRuntime().maxMemory() >> 20));
  }

  private static Optional<Failure> missingFileSystem(Causes causes, String output) {
    return MissingFileSystem.of(causes).map(line -> new Failure(UserError.EXIT_CODE, line));
  }

  private static Optional<Failure> badMaster(Causes causes, String output) {
    return causes
        .saying(BAD_MASTER)
        .map(
            found ->
                (found.group(1) == null
                        ? "no --master was given"
                        : "--master " + found.group(1) + " is no master")
                    + "; masters are local[N], spark://HOST:PORT, yarn and k8s://URL")
        .map(line -> new Failure(UserError.EXIT_CODE, line));
  }

  private static Optional<Failure> notAllowed(Causes causes, String output) {
    return causes
        .first(AccessDeniedException.class)
        .map(e -> "may not use " + e.getFile())
        .or(() -> causes.first(AccessControlException.class).map(Failure::firstLine))
        .or(() -> causes.only(NOT_ALLOWED).all().stream().findFirst().map(Failure::firstLine))
        .map(line -> new Failure(UserError.EXIT_CODE, line));
  }

  /** Met by a command that does not mend it, before any work on a snapshot began. */
  private static Optional<Failure> damagedFile(Causes causes, String output) {
    Throwable outermost = causes.all().get(0);
    return DamagedFile.in(outermost)
        .map(damaged -> damaged.error(outermost).getMessage())
        .map(message -> new Failure(UserError.EXIT_CODE, message));
  }

  private static Optional<Failure> sparkEnded(Causes causes, String output) {
    return causes
        .saying(SPARK_ENDED)
        .flatMap(
            found ->
                unexpected(
                    "Spark ended before the work was done: it lost its master, or was stopped from"
                        + " outside; what is finished is kept, and the next run goes on from"
                        + " there"));
  }

  private static Optional<Failure> notConnected(Causes causes, String output) {
    return causes.only(NOT_CONNECTED).all().stream()
        .findFirst()
        .flatMap(e -> unexpected("no connection: " + firstLine(e)));
  }

  private static Failure anythingElse(Causes causes) {
    String what =
        causes
            .saying(TASK_FAILED)
            .map(found -> found.group(1))
            .filter(said -> causes.root() == causes.all().get(0))
            .orElseGet(() -> named(causes.root()));
    return new Failure(UNEXPECTED, what + "; run again with --debug for the details");
  }

  /** As in "illegal state: the message", of an {@code IllegalStateException}. */
  private static String named(Throwable failure) {
    String name = failure.getClass().getSimpleName().replaceAll("(?<=.)(Exception|Error)$", "");
    String words =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
            .toLowerCase(Locale.ROOT);
    String message = firstLine(failure);
    return message.isEmpty() ? words : words + ": " + message;
  }

  private static String firstLine(Throwable failure) {
    return failure.getMessage() == null
        ? ""
        : failure.getMessage().lines().map(String::strip).findFirst().orElse("");
  }

  private static Optional<Failure> unexpected(String line) {
    return Optional.of(new Failure(UNEXPECTED, line));
  }
}
