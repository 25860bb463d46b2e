package org.corpusstats.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.LinesInRange;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads files one after another, each by its format: one file is open at a time, and one record in
 * memory. A file that cannot be read to its end ends with a record that says why; one without any
 * record is a record that says so. Used by one thread.
 */
final class InputReader implements Iterator<RawRecord>, AutoCloseable {
  private final Iterator<InputFile> files;
  private final Contents contents;
  private final ReadConfig config;
  private final Configuration hadoop;

  private @Nullable InputFile open;
  private InputStream stream = InputStream.nullInputStream();
  private Iterator<Contents.Found> records = Collections.emptyIterator();
  private boolean hadRecord;
  private @Nullable RawRecord next;

  InputReader(
      Iterator<InputFile> files,
      List<InputFormat> formats,
      ReadConfig config,
      Configuration hadoop) {
    this.files = files;
    this.contents = new Contents(formats, new Endings(formats), config);
    this.config = config;
    this.hadoop = hadoop;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || files.hasNext())) {
      next = read(open == null ? files.next() : open);
    }
    return next != null;
  }

  @Override
  public RawRecord next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    return record;
  }

  /** Returns the file's next record; null at its end. */
  private @Nullable RawRecord read(InputFile file) {
    if (file.failure() != null) {
      return rejected(file, file.failure());
    }
    try {
      if (open == null) {
        open(file);
      }
      if (records.hasNext()) {
        hadRecord = true;
        return record(file, records.next());
      }
      close();
      return hadRecord || file.piece() != null
          ? null
          : rejected(file, new Decoding.Failure(RejectionCode.EMPTY, "no record"));
    } catch (IOException e) {
      return unread(file, e);
    } catch (UncheckedIOException e) {
      return unread(file, Objects.requireNonNull(e.getCause()));
    }
  }

  private void open(InputFile file) throws IOException {
    Path path = new Path(file.uri());
    FSDataInputStream whole = file.open(hadoop);
    stream = whole;
    open = file;
    hadRecord = false;
    InputFile.Piece piece = file.piece();
    if (piece == null) {
      records =
          contents.of(path.getName(), whole, new InputContent.Standing(whole, file.sizeBytes()), 1);
    } else {
      whole.seek(Math.max(0, piece.from() - 1));
      InputStream lines = new LinesInRange(whole, piece.from(), piece.to());
      records = contents.of(path.getName(), lines, null, piece.firstLine());
    }
  }

  /** Closes the open file. What was read of it is whole, so that a failure to close is none. */
  @Override
  public void close() {
    open = null;
    records = Collections.emptyIterator();
    try {
      stream.close();
    } catch (IOException ofNoConsequence) {
      // Nothing was written.
    }
  }

  private RawRecord record(InputFile file, Contents.Found found) {
    EntryNames.Name entry = found.entry();
    String uri = entry == null ? file.uri() : file.uri() + "!/" + entry.path();
    String name = entry == null ? file.docId() : file.docId() + "/" + entry.id();
    InputRecord record = found.record();
    Long number = record.number();
    Map<String, String> fields = new LinkedHashMap<>(pathFields(file, entry));
    // What a record says of its date is not mixed with that of the file it was exported to.
    if (record.fields().containsKey("published") || record.fields().containsKey("year")) {
      fields.keySet().removeAll(FieldMapping.DATE);
    }
    fields.putAll(record.fields());
    String id = fields.remove("id");
    String docId = id != null ? id : number == null ? name : name + "#" + number;
    if (record.content() instanceof Decoding.Text text) {
      return RawRecord.of(
          docId, uri, number, fields, text.text(), text.charset(), text.confidence());
    }
    Decoding.Failure failure = (Decoding.Failure) record.content();
    return RawRecord.rejected(
        docId, fields, Rejection.of(uri, number, failure.code(), failure.message()));
  }

  private RawRecord unread(InputFile file, IOException failure) {
    close();
    // Spark kills a task by interrupting it: that is no fault of the file.
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.killTaskIfInterrupted();
    }
    return rejected(file, Contents.reason(failure));
  }

  private RawRecord rejected(InputFile file, Decoding.Failure failure) {
    return RawRecord.rejected(
        file.docId(),
        pathFields(file, null),
        Rejection.of(file.uri(), null, failure.code(), failure.message()));
  }

  /**
   * An archive stands for a folder's files: what its own name says is of less weight than theirs.
   */
  private Map<String, String> pathFields(InputFile file, EntryNames.@Nullable Name entry) {
    String path = new Path(file.uri()).toUri().getPath();
    Map<String, String> fields = new LinkedHashMap<>(config.pathFields().of(path));
    if (entry != null) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      fields.putAll(config.pathFields().of(folder + entry.pathWithoutArchives()));
    }
    return fields;
  }
}
