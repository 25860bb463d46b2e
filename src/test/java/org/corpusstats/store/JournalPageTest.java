package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is left names a text that may have ended its process. */
class JournalPageTest {
  private static final String TEXT = "f00d";

  @TempDir private Path folder;

  @Test
  void aTaskThatEndsLeavesNoPage() throws IOException {
    JournalPage page = page(folder);
    page.begin(TEXT);
    assertThat(folder.resolve("page")).hasContent(TEXT);
    page.close(true);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aProcessThatEndsItselfLeavesThePage() throws Exception {
    Process process = atWork("exits");
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("page")).hasContent(TEXT);
  }

  /** As by Control-C: that says nothing of the text. */
  @Test
  void aProcessThatIsStoppedBySignalLeavesNone() throws Exception {
    Process process = atWork("sleeps");
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  private static JournalPage page(Path folder) throws IOException {
    FileSystem files = FileSystem.getLocal(new Configuration()).getRaw();
    return new JournalPage(files, new org.apache.hadoop.fs.Path(folder.toString(), "page"));
  }

  private Process atWork(String what) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Task.class.getName(),
                folder.toString(),
                what)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    assertThat(out.readLine()).isEqualTo("at work");
    assertThat(Files.exists(folder.resolve("page"))).isTrue();
    return process;
  }

  /** A process at a text, whose task is ended in good order when the process goes down. */
  static final class Task {
    private Task() {}

    public static void main(String[] arguments) throws Exception {
      JournalPage page = page(Path.of(arguments[0]));
      page.begin(TEXT);
      ShutdownHookManager.get().addShutdownHook(() -> page.close(true), 1);
      System.out.println("at work");
      if (arguments[1].equals("exits")) {
        TimeUnit.SECONDS.sleep(1);
        System.exit(3);
      }
      TimeUnit.MINUTES.sleep(5);
    }
  }
}
