package org.corpusstats.watch;

import com.codahale.metrics.Counter;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the tasks of this process have annotated since it began. Tasks that are retried count again,
 * so that these are for watching; the manifest and the tables have what was published. Thread safe.
 */
@SuppressWarnings("ImmutableEnumChecker") // a counter changes; there is one for each process
public enum AnnotationMetric {
  /** Texts, those included that failed. */
  DOCUMENTS,
  /** Tokens of the texts that did not fail. */
  TOKENS,
  /** Texts that became a rejection. */
  FAILURES,
  /** Time of loading models. */
  LOAD_NANOSECONDS,
  /** Time of finding tokens and sentences. */
  SPLIT_NANOSECONDS,
  /** Time of finding parts of speech, lemmas and names. */
  NAMES_NANOSECONDS,
  /** Time of parsing, with the tone of each subtree. */
  PARSE_NANOSECONDS;

  private final Counter counter = new Counter();

  public void add(long amount) {
    counter.inc(amount);
  }

  /** Does work and adds the nanoseconds that it takes, however it ends. */
  public <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      add(System.nanoTime() - start);
    }
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Counter counter() {
    return counter;
  }
}
