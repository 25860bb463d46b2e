package org.corpusstats.app.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.corpusstats.core.UserError;

/**
 * Standard output that ends the command when nothing takes what it writes. Java's own forgets such
 * failures, so that a full disk would look like success, and millions of rows would be written to a
 * pipe that {@code head} has closed.
 */
public final class StandardOutput extends OutputStream {
  /** The reader of the pipe has seen enough, which is no mistake. */
  public static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** As a shell has it of programs that the signal SIGPIPE ends. */
    public static final int EXIT_CODE = 128 + 13;
  }

  private final OutputStream out;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** That of this process. */
  public static PrintStream ofThisProcess() {
    OutputStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    return new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      // The system's words, which name the error in English also where they translate it.
      if (reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
        throw new Closed();
      }
      throw new UserError("cannot write to standard output: " + reason, e);
    }
  }
}
