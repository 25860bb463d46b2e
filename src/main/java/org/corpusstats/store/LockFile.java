package org.corpusstats.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;

/**
 * A file that at most one of several processes creates.
 *
 * <p>On a local disk and on HDFS creating is exclusive. In an object store, Hadoop asks to put the
 * object only where there is none (S3A from Hadoop 3.4.2 on, unless {@code
 * fs.s3a.create.conditional.enabled} is false). Where the store or its client does not know how,
 * the last of several that write at once wins, and each finds that out after a wait in which all of
 * them have written: that is sound as long as no write takes longer than the wait. So is taking
 * over a lock that was left, where a rename is a copy.
 */
record LockFile(FileSystem files, Path path) {
  /** File systems in which one process wins a creation and a rename. */
  private static final Set<String> EXCLUSIVE = Set.of("file", "hdfs", "viewfs");

  private static final String CONDITIONAL =
      CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

  /** Within it all others have written who saw no file before this one did. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** What file systems may round times to. */
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  /**
   * @return false where the file is there already
   */
  boolean create(String text) throws IOException {
    boolean isOurs = false;
    try (OutputStream out = createNew()) {
      isOurs = isExclusive();
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException taken) {
      return false;
    } catch (IOException refused) {
      if (isOurs) {
        // On a full disk it would say nothing, and keep everybody out until it lapses.
        files.delete(path, false);
        throw refused;
      }
      // An object store says at the end that another was quicker, each in its own words.
      if (read().isEmpty()) {
        throw refused;
      }
    }
    settle();
    return holds(text);
  }

  private boolean isExclusive() {
    return EXCLUSIVE.contains(files.getUri().getScheme());
  }

  private void settle() throws IOException {
    if (isExclusive()) {
      return;
    }
    try {
      Thread.sleep(SETTLING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the lock settled");
    }
  }

  private OutputStream createNew() throws IOException {
    if (isLocal()) {
      // Hadoop's local file system looks first and creates then.
      return Files.newOutputStream(localPath(), StandardOpenOption.CREATE_NEW);
    }
    FSDataOutputStreamBuilder<?, ?> creation = files.createFile(path).recursive().overwrite(false);
    // S3A refuses it where it was told to do without.
    return files.hasPathCapability(path, CONDITIONAL)
        ? creation.opt(CONDITIONAL, true).build()
        : creation.build();
  }

  /** What it says; empty where it is not there. */
  Optional<String> read() throws IOException {
    try {
      return Optional.of(StoreFiles.readText(files, path));
    } catch (FileNotFoundException gone) {
      return Optional.empty();
    }
  }

  boolean holds(String text) throws IOException {
    return read().equals(Optional.of(text));
  }

  /** How long ago it was written or refreshed; nothing where it is not there. */
  Duration age(Instant now) throws IOException {
    try {
      long modified = files.getFileStatus(path).getModificationTime();
      return Duration.between(Instant.ofEpochMilli(modified), now);
    } catch (FileNotFoundException gone) {
      return Duration.ZERO;
    }
  }

  /** Makes its age zero where it says this text; another's lock is left as it is. */
  void refresh(String text, Instant now) throws IOException {
    if (!holds(text)) {
      return;
    }
    files.setTimes(path, now.toEpochMilli(), -1);
    // Object stores keep no time but that of the last write, which replaces the object in one step.
    // Their clock may be ahead of this one: a write that seems to be of later is as old.
    if (age(now).abs().compareTo(A_MOMENT) > 0) {
      try (OutputStream out = files.create(path, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Removes it where it says this text. Moved aside first, by a rename that one process wins: what
   * another created between a look and a delete would be lost.
   */
  void remove(String text) throws IOException {
    Path aside = path.suffix("." + ProcessHandle.current().pid() + "." + System.nanoTime());
    if (!holds(text) || !rename(path, aside)) {
      return;
    }
    if (new LockFile(files, aside).holds(text)) {
      files.delete(aside, false);
    } else {
      rename(aside, path);
    }
  }

  private boolean rename(Path from, Path to) throws IOException {
    try {
      return files.rename(from, to);
    } catch (FileNotFoundException quicker) {
      return false;
    }
  }

  private boolean isLocal() {
    return "file".equals(files.getUri().getScheme());
  }

  private java.nio.file.Path localPath() {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
