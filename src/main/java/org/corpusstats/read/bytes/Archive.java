package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files in a zip or tar, one after another. Used by one thread. */
public final class Archive {
  private static final int TAR_MAGIC_AT = 257;

  private final CountedBytes packed;
  private final ArchiveInputStream<?> entries;

  private Archive(CountedBytes packed, ArchiveInputStream<?> entries) {
    this.packed = packed;
    this.entries = entries;
  }

  /**
   * A file in an archive.
   *
   * @param path its path there
   * @param content its bytes, until the next entry is asked for; null where they cannot be read,
   *     such as encrypted ones
   */
  public record Entry(String path, @Nullable InputStream content) {}

  /** Whether a file that begins so is an archive. */
  public static boolean isOne(byte[] beginning) {
    return isZip(beginning) || isTar(beginning);
  }

  /** The endings of archives' names. */
  public static String[] endings() {
    return new String[] {".zip", ".tar", ".tgz"};
  }

  /**
   * Opens an archive.
   *
   * @param beginning its first bytes
   */
  public static Archive open(byte[] beginning, InputStream content) {
    CountedBytes packed = new CountedBytes(content);
    return new Archive(
        packed,
        isZip(beginning)
            ? new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, true)
            : new TarArchiveInputStream(packed, StandardCharsets.UTF_8.name()));
  }

  /** The next file; null at the end. Folders and links are none. */
  public @Nullable Entry next() throws IOException {
    for (ArchiveEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
      boolean link = e instanceof TarArchiveEntry tar && (tar.isSymbolicLink() || tar.isLink());
      if (!e.isDirectory() && !link) {
        InputStream content = entries.canReadEntryData(e) ? new Expansion(packed, entries) : null;
        return new Entry(e.getName(), content);
      }
    }
    return null;
  }

  private static boolean isZip(byte[] beginning) {
    return begins(beginning, "PK\003\004", 0) || begins(beginning, "PK\005\006", 0);
  }

  private static boolean isTar(byte[] beginning) {
    return begins(beginning, "ustar", TAR_MAGIC_AT);
  }

  private static boolean begins(byte[] bytes, String magic, int at) {
    return bytes.length >= at + magic.length()
        && new String(bytes, at, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }
}
