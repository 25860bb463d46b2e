package org.corpusstats.read;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A format of input files: which files it reads, and the records that they hold. Opening files,
 * compression, archives, their path's metadata, document ids and failures to read are the same for
 * all formats and not theirs to care for. Without state, thread safe.
 *
 * <p>To add a format:
 *
 * <ol>
 *   <li>Write a class for it in {@code read.format}, with {@code PlainText} beside it as the
 *       example.
 *   <li>{@link #endings} makes folders give up its files; {@link #recognises} finds those that were
 *       named outright and have another ending.
 *   <li>{@link #records} yields one {@link InputRecord} at a time, so that a file need not fit in
 *       memory. Text that the format does not decode itself goes through {@link
 *       org.corpusstats.read.bytes.TextDecoder}; records of named fields go through {@link
 *       FieldMapping}. A record that is broken is a record with a {@link
 *       org.corpusstats.read.bytes.Decoding.Failure}; the ones after it are read all the same.
 *   <li>Add it to {@code Formats.ALL}, before the formats that read any file.
 *   <li>Add it to {@code FormatsTest}: it gives the same documents as the same texts in files of
 *       plain text; and to docs/formats.md, whose examples are executed.
 * </ol>
 */
public interface InputFormat extends Serializable {
  /** How much of a file is shown to {@link #recognises}. */
  int BEGINNING_BYTES = 4096;

  /**
   * The endings of its files' names, each with its dot and in lower case, such as {@code .txt}. A
   * document's id does not have them, nor that of a compression.
   */
  List<String> endings();

  /**
   * Returns whether this format reads a file whose name does not tell. The formats are asked in
   * order, the first that does gets it.
   *
   * @param beginning its first bytes, {@value #BEGINNING_BYTES} or all that it has, expanded
   */
  boolean recognises(byte[] beginning);

  /**
   * Whether a file that begins so is of this format even where its name says that it is plain text,
   * since no prose begins so.
   */
  default boolean isUnmistakable(byte[] beginning) {
    return false;
  }

  /**
   * Whether each line is a record of its own, so that many tasks may read one large file, each from
   * a line's beginning.
   */
  default boolean isDivisible() {
    return false;
  }

  /**
   * Whether the format itself expands what is compressed, since it is compressed record by record.
   */
  default boolean expandsItself() {
    return false;
  }

  /**
   * Returns the records of a file in their order, each read when it is asked for.
   *
   * @throws IOException where it cannot be read; while records are asked for, an {@link
   *     UncheckedIOException}. Records before the failure stay.
   */
  Iterator<InputRecord> records(InputContent content) throws IOException;
}
