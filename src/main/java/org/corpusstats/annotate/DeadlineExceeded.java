package org.corpusstats.annotate;

/** A document took longer than {@code annotate.document-deadline-seconds}. */
public final class DeadlineExceeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  DeadlineExceeded(long seconds) {
    super("not annotated within " + seconds + " seconds");
  }
}
