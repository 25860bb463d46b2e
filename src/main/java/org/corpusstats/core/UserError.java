package org.corpusstats.core;

import org.jspecify.annotations.Nullable;

/**
 * A mistake of the user: a wrong option, key, value or path. The program shows the message without
 * a stack trace and ends with {@link #EXIT_CODE}.
 */
public final class UserError extends RuntimeException {
  /** The exit code of a program that ends by the user's mistake. */
  public static final int EXIT_CODE = 2;

  /**
   * A mistake that the program found.
   *
   * @param message what is wrong, with its name, its value and what is allowed; line breaks become
   *     spaces
   */
  public UserError(String message) {
    this(message, null);
  }

  /**
   * A mistake that a library reported.
   *
   * @param message as above
   * @param cause the report, or null
   */
  public UserError(String message, @Nullable Throwable cause) {
    super(message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
  }
}
