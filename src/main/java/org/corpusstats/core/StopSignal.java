package org.corpusstats.core;

import java.util.Set;

/** Tells a process that is stopped by a signal, as by Control-C or a scheduler, from others. */
public final class StopSignal {
  /** The threads by which Java answers a signal; it exits with 128 and the signal's number. */
  private static final Set<String> HANDLERS =
      Set.of("SIGINT handler", "SIGTERM handler", "SIGHUP handler");

  private StopSignal() {}

  /** Whether a signal is about to end this process. */
  public static boolean hasCome() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> HANDLERS.contains(thread.getName()));
  }
}
