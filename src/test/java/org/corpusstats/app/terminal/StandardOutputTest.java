package org.corpusstats.app.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  @Test
  void whatIsWrittenArrives() {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    printTo(taken);
    assertThat(taken.toString(UTF_8)).isEqualTo("Zoë");
  }

  @Test
  void aFullDiskIsNoSuccess() {
    assertThatThrownBy(() -> printTo(refusing("No space left on device")))
        .isInstanceOf(UserError.class)
        .hasMessage("cannot write to standard output: No space left on device");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoMistake() {
    for (String said : new String[] {"Broken pipe", "Datenübergabe unterbrochen (broken pipe)"}) {
      assertThatThrownBy(() -> printTo(refusing(said))).isInstanceOf(StandardOutput.Closed.class);
    }
  }

  /** As commands do: through Java's classes, which forget that writing failed. */
  private static void printTo(OutputStream disk) {
    PrintWriter out = Terminal.writer(new PrintStream(new StandardOutput(disk), false, UTF_8));
    out.print("Zoë");
    out.flush();
  }

  private static OutputStream refusing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
