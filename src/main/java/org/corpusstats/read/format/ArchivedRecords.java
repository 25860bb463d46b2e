package org.corpusstats.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.bytes.Foreseen;
import org.corpusstats.read.bytes.GzipMembers;
import org.corpusstats.read.bytes.Rereading;
import org.jspecify.annotations.Nullable;

/**
 * Divides a web archive into records. The length that a record states is believed where another
 * record or the end follows. Else the record is broken, and reading goes on with the next that
 * begins, be it within that length. Keeps one record; never seeks. Used by one thread.
 */
final class ArchivedRecords {
  /** Of a record that is too large to be a document, what tells its type is kept. */
  private static final int HEAD_BYTES = 1 << 16;

  /** How much of a line that is too long may belong to the beginning of a record. */
  private static final int OVERLAP = 1 << 13;

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private final int mostBytes;
  private final @Nullable GzipMembers members;
  private GzipMembers.@Nullable Stretch stretch;
  private GzipMembers.@Nullable Stretch told;
  private @Nullable Rereading open;
  private @Nullable ArchiveKind kind;
  private @Nullable ArchivedRecord following;
  private long number;

  ArchivedRecords(InputContent content) throws IOException {
    long most = Math.min(content.config().maxFileBytes(), Integer.MAX_VALUE - 16);
    mostBytes = (int) most;
    Foreseen all = new Foreseen(content.stream(), InputFormat.BEGINNING_BYTES);
    byte[] beginning = all.beginning(InputFormat.BEGINNING_BYTES);
    boolean isNamedSo = content.name().toLowerCase(Locale.ROOT).endsWith(".gz");
    boolean isCompressed = GzipMembers.isOne(beginning) || (isNamedSo && !beginsRecord(beginning));
    members = isCompressed ? new GzipMembers(all, this::beginsRecord) : null;
    open = isCompressed ? null : new Rereading(all);
  }

  /** The next record; null at the end. */
  @Nullable ArchivedRecord next() throws IOException {
    ArchivedRecord record = following;
    following = null;
    while (record == null && (open != null || openNext())) {
      record = read(Objects.requireNonNull(open));
    }
    return record;
  }

  private boolean openNext() throws IOException {
    stretch = members == null ? null : members.next();
    open = stretch == null ? null : new Rereading(stretch);
    return open != null;
  }

  private @Nullable ArchivedRecord read(Rereading archive) throws IOException {
    archive.lineEnds();
    long at = archive.offset();
    if (beginsHere(archive)) {
      return record(archive, at);
    }
    findNext(archive, Long.MAX_VALUE);
    if (archive.offset() > at) {
      return junk(archive, at);
    }
    open = null;
    return isDamaged() ? broken(archive, Map.of(), at, "") : null;
  }

  private ArchivedRecord record(Rereading archive, long at) throws IOException {
    Map<String, String> header = Objects.requireNonNull(kind).header(archive);
    String stated = header.getOrDefault("Content-Length", "");
    if (!LENGTH.matcher(stated).matches()) {
      findNext(archive, Long.MAX_VALUE);
      String fault =
          header.isEmpty() ? "a header that is cut off" : "a length of \"" + stated + '"';
      return broken(archive, header, at, fault);
    }
    long length = Long.parseLong(stated);
    return length > mostBytes
        ? large(archive, at, header, length)
        : kept(archive, at, header, (int) length);
  }

  private ArchivedRecord kept(Rereading archive, long at, Map<String, String> header, int length)
      throws IOException {
    long from = archive.offset();
    byte[] block = archive.bytes(length);
    String ends = block.length == length ? archive.lineEnds() : "";
    if (block.length == length && (archive.isAtEnd() || beginsHere(archive))) {
      boolean isVerified = stretch == null || stretch.verified() >= from + length;
      return !isVerified && archive.isAtEnd() && isDamaged()
          ? broken(archive, header, at, "")
          : sound(header, block, length);
    }
    archive.putBack(ends);
    archive.putBack(block);
    findNext(archive, Long.MAX_VALUE);
    long found = archive.offset() - from;
    if (found <= block.length && found < length) {
      return cut(archive, at, header, Arrays.copyOf(block, (int) found), length);
    }
    if (!ends.contains("\n")) {
      return broken(archive, header, at, "a record that goes on behind its length");
    }
    ArchivedRecord record = sound(header, block, length);
    following = junk(archive, from + length + ends.length());
    return record;
  }

  private ArchivedRecord large(Rereading archive, long at, Map<String, String> header, long length)
      throws IOException {
    long from = archive.offset();
    byte[] head = archive.bytes(HEAD_BYTES);
    archive.putBack(head);
    findNext(archive, from + length);
    return archive.offset() < from + length
        ? cut(archive, at, header, new byte[0], length)
        : sound(header, head, length);
  }

  private ArchivedRecord sound(Map<String, String> header, byte[] block, long length) {
    return new ArchivedRecord(++number, header, block, length, null);
  }

  private ArchivedRecord cut(
      Rereading archive, long at, Map<String, String> header, byte[] block, long length)
      throws IOException {
    String fault = "a record of %d bytes that ends early".formatted(length);
    return archive.isAtEnd() && isDamaged()
        ? broken(archive, header, at, fault)
        : new ArchivedRecord(++number, header, block, length, located(fault, at));
  }

  private ArchivedRecord junk(Rereading archive, long at) throws IOException {
    long bytes = archive.offset() - at;
    return broken(archive, Map.of(), at, bytes + " bytes that are no record");
  }

  /** A record of which nothing is of use. Its fault is the compression's where that is broken. */
  private ArchivedRecord broken(
      Rereading archive, Map<String, String> header, long at, String fault) throws IOException {
    String reason = fault;
    if (stretch != null && archive.isAtEnd() && isDamaged()) {
      reason = Objects.requireNonNullElse(stretch.fault(), fault);
      told = stretch;
    }
    return new ArchivedRecord(++number, header, new byte[0], 0, located(reason, at));
  }

  private String located(String fault, long at) {
    String where = stretch == null ? "" : " in the gzip member at byte " + stretch.offset();
    return "%s, at byte %d%s".formatted(fault, at, where);
  }

  /** Whether the compression is broken here, and no record told so yet. */
  private boolean isDamaged() {
    return stretch != null && stretch.fault() != null && !stretch.equals(told);
  }

  /** Reads up to where a record begins, or to the end. */
  private void findNext(Rereading archive, long end) throws IOException {
    long left = end - archive.offset();
    while (left > 0) {
      String line = archive.line((int) Math.min(left, ArchiveKind.LONGEST_LINE));
      int begins = line == null ? -1 : beginsIn(line, archive);
      if (line == null) {
        return;
      }
      if (begins >= 0) {
        archive.putBack(line.substring(begins));
        return;
      }
      if (line.length() == ArchiveKind.LONGEST_LINE && !line.endsWith("\n")) {
        archive.putBack(line.substring(line.length() - OVERLAP));
      }
      left = end - archive.offset();
    }
  }

  private boolean beginsHere(Rereading archive) throws IOException {
    String line = archive.line(ArchiveKind.LONGEST_LINE);
    if (line == null) {
      return false;
    }
    boolean begins = beginsIn(line, archive) == 0;
    archive.putBack(line);
    return begins;
  }

  /** Where in a line that was just read a record begins; -1 where none does. */
  private int beginsIn(String line, Rereading archive) throws IOException {
    for (ArchiveKind one : kind == null ? ArchiveKind.values() : new ArchiveKind[] {kind}) {
      int begins = one.beginsIn(line);
      if (begins >= 0) {
        String next = archive.line(ArchiveKind.LONGEST_LINE);
        archive.putBack(next == null ? "" : next);
        if (one.goesOnWith(next == null ? "" : next)) {
          kind = one;
          return begins;
        }
      }
    }
    return -1;
  }

  private boolean beginsRecord(byte[] beginning) {
    try {
      Rereading archive = new Rereading(new ByteArrayInputStream(beginning));
      archive.lineEnds();
      return beginsHere(archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
