package org.corpusstats.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Reads files one after another, each by its format: one file is open at a time, and one record in
 * memory. A file that cannot be read to its end ends with a record that says why. Used by one
 * thread.
 */
final class InputReader implements Iterator<RawRecord>, AutoCloseable {
  private final Iterator<InputFile> files;
  private final List<InputFormat> formats;
  private final ReadConfig config;
  private final Configuration hadoop;

  private @Nullable InputFile open;
  private InputStream content = InputStream.nullInputStream();
  private Iterator<InputRecord> records = Collections.emptyIterator();
  private @Nullable RawRecord next;

  InputReader(
      Iterator<InputFile> files,
      List<InputFormat> formats,
      ReadConfig config,
      Configuration hadoop) {
    this.files = files;
    this.formats = formats;
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
      return rejected(file, "unreadable", file.failure());
    }
    if (file.sizeBytes() > config.maxFileBytes()) {
      String message = file.sizeBytes() + " bytes are more than read.max-file-megabytes allows";
      return rejected(file, "too_large", message);
    }
    try {
      if (open == null) {
        open(file);
      }
      if (records.hasNext()) {
        return record(file, records.next());
      }
      close();
      return null;
    } catch (IOException e) {
      return unreadable(file, e);
    } catch (UncheckedIOException e) {
      return unreadable(file, e.getCause());
    }
  }

  private void open(InputFile file) throws IOException {
    Path path = new Path(file.uri());
    FileSystem system = path.getFileSystem(hadoop);
    // Around checksums: Hadoop's local ones cannot be looked for where a name holds a colon.
    FileSystem raw = system instanceof ChecksumFileSystem sums ? sums.getRawFileSystem() : system;
    content = new BufferedInputStream(raw.open(path));
    content.mark(InputFormat.BEGINNING_BYTES);
    byte[] beginning = content.readNBytes(InputFormat.BEGINNING_BYTES);
    content.reset();
    InputFormat format =
        formats.stream().filter(f -> f.reads(path.getName(), beginning)).findFirst().orElseThrow();
    records = format.records(file, content);
    open = file;
  }

  /** Closes the open file. What was read of it is whole, so that a failure to close is none. */
  @Override
  public void close() {
    open = null;
    records = Collections.emptyIterator();
    try {
      content.close();
    } catch (IOException ofNoConsequence) {
      // Nothing was written.
    }
  }

  private RawRecord record(InputFile file, InputRecord record) {
    Long number = record.number();
    String docId = number == null ? file.docId() : file.docId() + "#" + number;
    Map<String, String> fields = new LinkedHashMap<>(pathFields(file));
    fields.putAll(record.fields());
    if (record.content() instanceof Decoding.Text decoded) {
      return RawRecord.of(docId, file.uri(), number, fields, decoded.text(), decoded.charset());
    }
    Decoding.Failure failure = (Decoding.Failure) record.content();
    // The stage is where users have learnt to look: a text of which nothing is left is clean's too.
    return RawRecord.rejected(
        docId,
        fields,
        new Rejection(file.uri(), number, "clean", failure.code(), failure.message()));
  }

  private RawRecord unreadable(InputFile file, IOException failure) {
    close();
    // Spark kills a task by interrupting it: that is no fault of the file.
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.killTaskIfInterrupted();
    }
    String reason =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return rejected(file, "unreadable", reason.lines().findFirst().orElse("unknown"));
  }

  private RawRecord rejected(InputFile file, String code, String message) {
    return RawRecord.rejected(
        file.docId(), pathFields(file), new Rejection(file.uri(), null, "read", code, message));
  }

  private Map<String, String> pathFields(InputFile file) {
    return config.pathFields().of(new Path(file.uri()).toUri().getPath());
  }
}
