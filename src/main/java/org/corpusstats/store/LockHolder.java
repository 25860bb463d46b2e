package org.corpusstats.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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
 * @param process its id there
 * @param began when it began, which tells it from a later process of the same id; the epoch where
 *     the system does not say
 * @param since when it took the folder
 */
record LockHolder(String user, String host, long process, Instant began, Instant since) {
  /** This process. */
  static LockHolder self(Instant now) {
    ProcessHandle self = ProcessHandle.current();
    return new LockHolder(
        System.getProperty("user.name", ""),
        hostName(),
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
              Long.parseLong(lines.getProperty("process", "")),
              Instant.parse(lines.getProperty("began", "")),
              Instant.parse(lines.getProperty("since", ""))));
    } catch (IOException | IllegalArgumentException | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  /** One line each, for people and for {@link #parse}. */
  String text() {
    return "user=%s\nhost=%s\nprocess=%d\nbegan=%s\nsince=%s\n"
        .formatted(user.replace("\\", "\\\\"), host, process, began, since);
  }

  /** Whether it ran on this host and has ended. */
  boolean hasEnded() {
    return isHere()
        && ProcessHandle.of(process).filter(running -> began(running).equals(began)).isEmpty();
  }

  /** Whether it runs on this host, where its process can be looked for. */
  boolean isHere() {
    return !host.isEmpty() && host.equals(hostName());
  }

  @Override
  public String toString() {
    return "%s on %s, process %d, since %s"
        .formatted(user, host.isEmpty() ? "some host" : host, process, since);
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
