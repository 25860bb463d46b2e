package org.corpusstats.store;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Which text each task is at, so that one which ends its process is known afterwards. A task writes
 * a page, beginning a line with each text, and removes it at its end; the last line of a page that
 * is left names the text at which the process died. Immutable; for the driver and for tasks.
 */
public final class AnnotationJournal implements Serializable {
  private static final long serialVersionUID = 1;

  /** Spark's readers pass over names that begin with an underscore. */
  private static final String FOLDER = "_under-way";

  private final SerializableConfiguration hadoop;
  private final String folder;

  AnnotationJournal(Configuration hadoop, Path annotations) {
    this.hadoop = new SerializableConfiguration(hadoop);
    this.folder = new Path(annotations, FOLDER).toString();
  }

  /** What a task may have beside it. */
  public enum Company {
    /** Other texts, before it and at the same time. */
    OTHERS,
    /** Nothing at all. */
    NONE;

    private String prefix(int partition) {
      return this + "-" + partition + "-";
    }
  }

  /** Whether a page costs next to nothing: on the disk of this machine. */
  public boolean isCheap() {
    return "file".equals(system().getUri().getScheme());
  }

  /**
   * Begins the page of a task.
   *
   * @param partition the part of its job that it does
   * @param attempt what no other task of the program has
   */
  public JournalPage page(Company company, int partition, long attempt) {
    return new JournalPage(system(), new Path(folder, company.prefix(partition) + attempt));
  }

  /** The texts at which tasks died, or are. */
  public Set<String> left(Company company) {
    return lastLines(company.toString());
  }

  /** The texts at which tasks died, or are, that did one part of a job. */
  public Set<String> left(Company company, int partition) {
    return lastLines(company.prefix(partition));
  }

  private Set<String> lastLines(String prefix) {
    FileSystem system = system();
    return pages(system).stream()
        .map(FileStatus::getPath)
        .filter(page -> page.getName().startsWith(prefix))
        .flatMap(page -> lastLine(system, page).stream())
        .collect(Collectors.toSet());
  }

  /** Removes all pages. */
  public void clear() {
    StoreFiles.unchecked(() -> system().delete(new Path(folder), true));
  }

  private List<FileStatus> pages(FileSystem system) {
    return StoreFiles.unchecked(
        () ->
            system.exists(new Path(folder))
                ? Arrays.asList(system.listStatus(new Path(folder)))
                : List.of());
  }

  /** The last whole line; none where the task had not come to a text, or just ended. */
  private static Optional<String> lastLine(FileSystem system, Path page) {
    return StoreFiles.unchecked(
        () -> {
          if (!system.exists(page)) {
            return Optional.empty();
          }
          try (var in = system.open(page)) {
            String lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            int end = lines.lastIndexOf('\n');
            return end < 0
                ? Optional.empty()
                : Optional.of(lines.substring(lines.lastIndexOf('\n', end - 1) + 1, end));
          }
        });
  }

  private FileSystem system() {
    return StoreFiles.unchecked(
        () -> {
          FileSystem system = new Path(folder).getFileSystem(hadoop.value());
          system.setWriteChecksum(false);
          return system;
        });
  }
}
