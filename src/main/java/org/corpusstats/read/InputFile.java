package org.corpusstats.read;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * A file to read, or a piece of one.
 *
 * @param docId identifier of its document: its path below the input, without the ending
 * @param uri its full name, with the scheme of its file system
 * @param sizeBytes its size
 * @param modifiedMillis when it was last changed ({@link ListedFile#modifiedMillis})
 * @param piece what of it to read; null for the whole file
 * @param failure why it, or the folder it stands for, is not read; null where nothing is known
 *     against it
 */
public record InputFile(
    String docId,
    String uri,
    long sizeBytes,
    @Nullable Long modifiedMillis,
    @Nullable Piece piece,
    Decoding.@Nullable Failure failure)
    implements Serializable {
  /**
   * The lines of a file that begin in a range of its bytes.
   *
   * @param from first byte
   * @param to first byte after it
   * @param firstLine number of its first line, from 1
   */
  public record Piece(long from, long to, long firstLine) implements Serializable {}

  /** A whole file. */
  static InputFile whole(String docId, String uri, long sizeBytes, @Nullable Long modifiedMillis) {
    return new InputFile(docId, uri, sizeBytes, modifiedMillis, null, null);
  }

  /** One that is not read. */
  static InputFile failed(String docId, String uri, Decoding.Failure failure) {
    return new InputFile(docId, uri, 0, null, null, failure);
  }

  /**
   * Its bytes, whatever checksums lie beside it: Hadoop's local ones cannot be looked for where a
   * name holds a colon.
   */
  FSDataInputStream open(Configuration hadoop) throws IOException {
    Path path = new Path(uri);
    FileSystem system = path.getFileSystem(hadoop);
    FileSystem raw = system instanceof ChecksumFileSystem sums ? sums.getRawFileSystem() : system;
    return raw.open(path);
  }

  /** The whole file as it was listed. */
  ListedFile listed() {
    return new ListedFile(uri, docId, sizeBytes, modifiedMillis);
  }

  /** Whether no format reads it. */
  boolean isUnsupported() {
    return failure != null && failure.code() == RejectionCode.UNSUPPORTED;
  }

  InputFile named(String id) {
    return new InputFile(id, uri, sizeBytes, modifiedMillis, piece, failure);
  }

  InputFile piece(Piece part) {
    return new InputFile(docId, uri, part.to() - part.from(), modifiedMillis, part, failure);
  }
}
