package org.corpusstats.pipeline;

/** More input was turned away than the user allows; nothing was published. */
public final class TooManyRejections extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyRejections(String message) {
    super(message);
  }
}
