package org.corpusstats.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.util.ShutdownHookManager;
import org.jspecify.annotations.Nullable;

/** The page of a task in the {@link AnnotationJournal}. What fails is an UncheckedIOException. */
public final class JournalPage {
  private final FileSystem system;
  private final Path file;
  private @Nullable FSDataOutputStream out;

  JournalPage(FileSystem system, Path file) {
    this.system = system;
    this.file = file;
  }

  /** Writes down the text that the task comes to, before it does. */
  public void begin(String textSha256) {
    StoreFiles.unchecked(
        () -> {
          FSDataOutputStream page = out == null ? system.create(file, true) : out;
          page.write((textSha256 + "\n").getBytes(US_ASCII));
          if (page.hasCapability(StreamCapabilities.HSYNC)) {
            page.hflush();
            out = page;
          } else {
            // An object store shows a file when it is whole: each text replaces the one before.
            page.close();
          }
          return page;
        });
  }

  /**
   * Ends the page.
   *
   * @param survived whether the process goes on; else the page is left for others to read
   */
  public void close(boolean survived) {
    StoreFiles.unchecked(
        () -> {
          if (out != null) {
            out.close();
          }
          // Spark ends its tasks in good order while the process goes down.
          boolean left = !survived || ShutdownHookManager.get().isShutdownInProgress();
          return left || system.delete(file, false);
        });
  }
}
