package org.corpusstats.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * The process that holds an output folder, as the lock's file names it.
 *
 * @param user who started it
 * @param host where it runs; empty where that could not be found out
 * @param processes names the processes among which it has its id: those of a host since it was
 *     started, or of one container; empty where the system does not say
 * @param process its id there
 * @param began when it began, which tells it from a later process of the same id; the epoch where
 *     the system does not say
 * @param since when it took the folder
 */
record LockHolder(
    String user, String host, String processes, long process, Instant began, Instant since) {
  /** What steps of the clock may change in when a process is said to have begun. */
  private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

  /** This process. */
  static LockHolder self(Instant now) {
    ProcessHandle self = ProcessHandle.current();
    return new LockHolder(
        System.getProperty("user.name", ""),
        hostName(),
        processesHere(),
        self.pid(),
        began(self),
        now.truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @return empty for anything else, such as a file that is being written
   */
  static Optional<LockHolder> parse(String text) {
    try {
      Properties lines = new Properties();
      lines.load(new StringReader(text));
      return Optional.of(
          new LockHolder(
              lines.getProperty("user", ""),
              lines.getProperty("host", ""),
              lines.getProperty("processes", ""),
              Long.parseLong(lines.getProperty("process", "")),
              Instant.parse(lines.getProperty("began", "")),
              Instant.parse(lines.getProperty("since", ""))));
    } catch (IOException | IllegalArgumentException | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  /** One line each, for people and for {@link #parse}. */
  String text() {
    return "user=%s\nhost=%s\nprocesses=%s\nprocess=%d\nbegan=%s\nsince=%s\n"
        .formatted(user.replace("\\", "\\\\"), host, processes, process, began, since);
  }

  /**
   * Whether it is known to have ended: it ran here, and no process has its id now. A system may
   * hide the processes of other users.
   */
  boolean hasEnded() {
    return isHere()
        && user.equals(System.getProperty("user.name"))
        && ProcessHandle.of(process).isEmpty();
  }

  /**
   * Whether it is known to run. Where neither is known, for it ran elsewhere, or a process of its
   * id began at another time by a clock that may have been set meanwhile, only signs of life tell.
   */
  boolean runs() {
    return isHere()
        && ProcessHandle.of(process)
            .map(found -> Duration.between(began, began(found)).abs().compareTo(CLOCK_STEP) < 0)
            .orElse(false);
  }

  /** Whether its process can be looked for. Containers may call themselves by one name. */
  private boolean isHere() {
    return !host.isEmpty() && host.equals(hostName()) && processes.equals(processesHere());
  }

  @Override
  public String toString() {
    return "%s on %s, process %d, since %s"
        .formatted(user, host.isEmpty() ? "some host" : host, process, since);
  }

  /** Linux numbers the processes of each container apart, and anew when a host is started. */
  private static String processesHere() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
          + " "
          + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException noLinux) {
      return "";
    }
  }

  private static Instant began(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /**
   * As the system calls this machine: Java would look the name up, which waits on some networks.
   */
  private static String hostName() {
    try {
      Process uname = new ProcessBuilder("uname", "-n").start();
      return new String(uname.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException noUname) {
      return "";
    }
  }
}
