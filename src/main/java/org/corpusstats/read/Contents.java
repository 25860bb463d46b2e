package org.corpusstats.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.corpusstats.read.bytes.Archive;
import org.corpusstats.read.bytes.Compression;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.Foreseen;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a file through compression and archives, however they are nested, and gives
 * each file its format. Thread safe.
 *
 * @param formats asked in order; the last reads any file
 * @param endings of these formats
 */
record Contents(List<InputFormat> formats, Endings endings, ReadConfig config) {
  /** Archives in archives are seen, not what was made to be unpacked for ever. */
  private static final int DEEPEST = 4;

  /** What paths in archives may begin with: tar writes them as they were given to it. */
  private static final Pattern FROM_ROOT = Pattern.compile("^(?:\\./|/)+");

  /**
   * A record.
   *
   * @param entry the file in an archive that it stands in; null outside of archives
   */
  record Found(EntryNames.@Nullable Name entry, InputRecord record) {}

  /**
   * The records of a file.
   *
   * @param name of the file
   */
  Iterator<Found> of(
      String name, InputStream stream, InputContent.@Nullable Standing standing, long firstRecord)
      throws IOException {
    return of(new InputContent(name, stream, standing, firstRecord, config), null, 0);
  }

  private Iterator<Found> of(InputContent content, EntryNames.@Nullable Name entry, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw new RejectedContent(
          RejectionCode.UNSUPPORTED, "more than " + DEEPEST + " archives or compressions in one");
    }
    String name = content.name();
    Foreseen stream = new Foreseen(content.stream(), 1 << 16);
    byte[] beginning = stream.beginning(InputFormat.BEGINNING_BYTES);
    Optional<InputFormat> named = byEnding(name).or(() -> byEnding(Endings.expanded(name)));
    if (named.filter(InputFormat::expandsItself).isPresent()) {
      return found(named.get(), content.with(stream), entry);
    }
    Optional<Compression> compression =
        Compression.of(beginning)
            .filter(c -> !Endings.expanded(name).equals(name) || c.expands(beginning));
    if (compression.isPresent()) {
      InputContent expanded =
          new InputContent(Endings.expanded(name), compression.get().open(stream), null, 1, config);
      return of(expanded, entry, depth + 1);
    }
    if (Archive.isOne(beginning)) {
      return new Entries(Archive.open(beginning, stream), entry, depth);
    }
    if (named.isEmpty() && entry != null) {
      throw new RejectedContent(RejectionCode.UNSUPPORTED, Endings.unsupported(name));
    }
    InputFormat format =
        named
            .filter(f -> !f.equals(formats.get(formats.size() - 1)))
            .orElseGet(() -> byBeginning(beginning, named.isPresent()));
    return found(format, content.with(stream), entry);
  }

  private Iterator<Found> found(
      InputFormat format, InputContent content, EntryNames.@Nullable Name entry)
      throws IOException {
    Iterator<InputRecord> records = format.records(content);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Found next() {
        return new Found(entry, records.next());
      }
    };
  }

  private Optional<InputFormat> byEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /**
   * The format of a file whose name does not tell.
   *
   * @param isText whether its name says that it is plain text, as that of anything may
   */
  private InputFormat byBeginning(byte[] beginning, boolean isText) {
    return formats.stream()
        .filter(f -> isText ? f.isUnmistakable(beginning) : f.recognises(beginning))
        .findFirst()
        .orElseGet(() -> formats.get(formats.size() - 1));
  }

  /** The records of an archive's files. A file that is broken costs itself. */
  private final class Entries implements Iterator<Found> {
    private final Archive archive;
    private final EntryNames.@Nullable Name above;
    private final EntryNames names = new EntryNames(endings);
    private final int depth;
    private EntryNames.@Nullable Name entry;
    private Iterator<Found> records = List.<Found>of().iterator();
    private boolean hadRecord = true;
    private @Nullable Found next;
    private boolean ended;

    Entries(Archive archive, EntryNames.@Nullable Name above, int depth) {
      this.archive = archive;
      this.above = above;
      this.depth = depth;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null && !ended) {
          next = read();
        }
        return next != null;
      } catch (IOException e) {
        ended = true;
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Found next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Found found = Objects.requireNonNull(next);
      next = null;
      return found;
    }

    private @Nullable Found read() throws IOException {
      try {
        if (records.hasNext()) {
          hadRecord = true;
          return records.next();
        }
      } catch (UncheckedIOException e) {
        return failed(Objects.requireNonNull(e.getCause()));
      }
      if (!hadRecord) {
        hadRecord = true;
        return failed(new RejectedContent(RejectionCode.EMPTY, "no record"));
      }
      Archive.Entry file = archive.next();
      if (file == null) {
        ended = true;
        return null;
      }
      String path = FROM_ROOT.matcher(file.path()).replaceFirst("");
      if (!Endings.isHidden(path)) {
        return open(path, file.content());
      }
      if (!endings.areMissed(path.substring(path.lastIndexOf('/') + 1))) {
        return null;
      }
      entry = name(path);
      return failed(new RejectedContent(RejectionCode.UNSUPPORTED, Endings.hidden()));
    }

    private EntryNames.Name name(String path) {
      return names.next(above == null ? path : above.path() + "!/" + path);
    }

    private @Nullable Found open(String path, @Nullable InputStream content) {
      entry = name(path);
      String name = path.substring(path.lastIndexOf('/') + 1);
      try {
        if (content == null) {
          throw new IOException("encrypted, or compressed in a way that is not known");
        }
        records =
            Contents.this.of(new InputContent(name, content, null, 1, config), entry, depth + 1);
        hadRecord = false;
        return null;
      } catch (IOException e) {
        return failed(e);
      }
    }

    private Found failed(IOException failure) {
      records = List.<Found>of().iterator();
      hadRecord = true;
      return new Found(entry, new InputRecord(null, Map.of(), reason(failure)));
    }
  }

  /** Why a file is turned away, as a rejection has it. */
  static Decoding.Failure reason(IOException failure) {
    if (failure instanceof RejectedContent rejected) {
      return new Decoding.Failure(
          rejected.code(), Objects.requireNonNullElse(rejected.getMessage(), "rejected"));
    }
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return new Decoding.Failure(
        RejectionCode.UNREADABLE, message.lines().findFirst().orElse("unknown"));
  }
}
