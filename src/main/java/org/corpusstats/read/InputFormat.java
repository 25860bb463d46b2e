package org.corpusstats.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A format of input files: which files it reads, and the records that they hold. Opening files,
 * their path's metadata, document ids and failures to read are the same for all formats and not
 * theirs to care for. Without state, thread safe.
 *
 * <p>To add a format:
 *
 * <ol>
 *   <li>Write a class for it in {@code read.format}, with {@code PlainText} beside it as the
 *       example.
 *   <li>{@link #endings} makes folders give up its files. Where a name does not tell formats apart,
 *       {@link #reads} looks at how the file begins.
 *   <li>{@link #records} yields one {@link InputRecord} at a time, so that a file need not fit in
 *       memory. Text that the format does not decode itself goes through {@link
 *       org.corpusstats.read.bytes.TextDecoder}. A record that is broken is a record with a {@link
 *       org.corpusstats.read.bytes.Decoding.Failure}; the ones after it are read all the same.
 *   <li>Add it to {@code Formats.ALL}, before the formats that read any file.
 *   <li>Test that it gives the same documents as the same texts in files of plain text.
 * </ol>
 */
public interface InputFormat extends Serializable {
  /** How much of a file is shown to {@link #reads}. */
  int BEGINNING_BYTES = 4096;

  /**
   * The endings of its files' names, each with its dot, such as {@code .txt}. A document's id does
   * not have them.
   */
  List<String> endings();

  /**
   * Returns whether this format reads a file. The formats are asked in order, the first that does
   * gets it.
   *
   * @param name the file's name without its folders
   * @param beginning its first bytes, {@value #BEGINNING_BYTES} or all that it has
   */
  boolean reads(String name, byte[] beginning);

  /**
   * Returns the records of a file in their order, each read when it is asked for.
   *
   * @param file the file; a format that must jump about in it opens it by its uri
   * @param content its bytes, from the first; closed by the caller after the last record
   * @throws IOException where it cannot be read; while records are asked for, an {@link
   *     UncheckedIOException}. Records before the failure stay.
   */
  Iterator<InputRecord> records(InputFile file, InputStream content) throws IOException;
}
