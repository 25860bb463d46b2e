package org.corpusstats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.corpusstats.core.UserError;

/**
 * Keeps a second run out of an output folder while one writes to it, by the file {@code LOCK}. A
 * lock ends with {@link #close}, when its process is stopped, or else when it is found to be left:
 * because its process has ended, where that can be seen, or because nobody refreshed it.
 *
 * <p>Readers need none. Thread safe.
 */
final class FolderLock implements AutoCloseable {
  static final String FILE = "LOCK";

  /** Without a sign of life for so long, a holder that cannot be seen is taken to be dead. */
  static final Duration LAPSE = Duration.ofMinutes(5);

  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  /** After Spark's hook (30 above files), which stops the tasks, and before files are closed. */
  private static final int HOOK_PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  private final LockFile file;
  private final String text;
  private final Timer heart = new Timer("output-folder-lock", true);
  private final Runnable hook = this::release;
  private boolean released;

  private FolderLock(LockFile file, String text, Duration heartbeat) {
    this.file = file;
    this.text = text;
    heart.schedule(
        new TimerTask() {
          @Override
          public void run() {
            beat();
          }
        },
        heartbeat.toMillis(),
        heartbeat.toMillis());
    ShutdownHookManager.get().addShutdownHook(hook, HOOK_PRIORITY);
  }

  /**
   * Takes the lock of a folder that exists.
   *
   * @throws UserError where another run holds it, or the file cannot be written
   */
  static FolderLock take(FileSystem files, Path folder) {
    return take(files, folder, HEARTBEAT);
  }

  static FolderLock take(FileSystem files, Path folder, Duration heartbeat) {
    LockFile file = new LockFile(files, new Path(folder, FILE));
    String text = claim();
    try {
      while (!file.create(text)) {
        Optional<String> other = file.read();
        if (other.isPresent()) {
          refuseUnlessLeft(file, other.get(), folder);
          file.remove(other.get());
        }
      }
      return new FolderLock(file, text, heartbeat);
    } catch (IOException e) {
      throw new UserError("cannot lock output folder " + folder + ": " + StoreFiles.said(e), e);
    }
  }

  /** Names the holder, and no two are equal: the threads of a process may come at one moment. */
  private static String claim() {
    return LockHolder.self(Instant.now()).text() + "claim=" + UUID.randomUUID() + "\n";
  }

  private static void refuseUnlessLeft(LockFile file, String text, Path folder) throws IOException {
    Optional<LockHolder> holder = LockHolder.parse(text);
    if (holder.isPresent() && holder.get().hasEnded()) {
      return;
    }
    boolean runs = holder.isPresent() && holder.get().runs();
    if (runs || file.age(Instant.now()).compareTo(LAPSE) < 0) {
      throw inUse(folder, holder);
    }
  }

  private static UserError inUse(Path folder, Optional<LockHolder> holder) {
    return new UserError(
        "output folder "
            + folder
            + " is in use by "
            + holder.map(LockHolder::toString).orElse("a run that just began")
            + "; wait until it has ended, or write to another folder");
  }

  /**
   * Makes sure that this is still the holder, before what cannot be taken back: a machine that
   * slept too long is taken to be dead.
   *
   * @throws UserError where another run took the folder over
   */
  void check() {
    try {
      if (!file.holds(text)) {
        throw inUse(file.path().getParent(), file.read().flatMap(LockHolder::parse));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not beside {@link #release}: an object store would make the file again. */
  private synchronized void beat() {
    if (released) {
      return;
    }
    try {
      file.refresh(text, Instant.now());
    } catch (IOException | RuntimeException missed) {
      // The lapse leaves time for more beats; an exception would stop them.
    }
  }

  @Override
  public void close() {
    release();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  private synchronized void release() {
    if (released) {
      return;
    }
    released = true;
    heart.cancel();
    try {
      file.remove(text);
    } catch (IOException left) {
      // The next run finds that this process has ended.
    }
  }
}
