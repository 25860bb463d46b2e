package org.corpusstats.table.row;

import org.corpusstats.table.ColumnValue;

/**
 * Why a record did not become a document, or a document was not annotated. docs/rejections.md says
 * what to do about each.
 */
public enum RejectionCode implements ColumnValue {
  /** The file, or the rest of it, could not be read: permissions, a broken disk or archive. */
  UNREADABLE("read"),
  /** No format reads a file of that name. */
  UNSUPPORTED("read"),
  /** Larger than {@code read.max-file-megabytes}. */
  TOO_LARGE("read"),
  /** A compressed file that grows out of all proportion. */
  TOO_EXPANDED("read"),
  /** Not well formed in its format. */
  MALFORMED("read"),
  /** Well formed, but without a text where one is looked for. */
  NO_TEXT("read"),
  /** A page that its server answered with an error for. */
  HTTP_ERROR("read"),
  /** Bytes that are no text in any encoding, such as an image. */
  NOT_TEXT("clean"),
  /** Nothing, or nothing but white space. */
  EMPTY("clean"),
  /** Longer than {@code clean.max-document-characters}. */
  TOO_LONG("clean"),
  /** In another language than {@code read.languages} asks for. */
  LANGUAGE("clean"),
  /** Not annotated within {@code annotate.document-deadline-seconds}. */
  DEADLINE("annotate"),
  /** What the engine throws at the text as a whole, which sentences cannot be told apart for. */
  ANNOTATOR_FAILED("annotate"),
  /** Needs more memory than there is, with nothing annotated beside it. */
  OUT_OF_MEMORY("annotate"),
  /** Ends the process that annotates it, with nothing annotated beside it. */
  ANNOTATOR_DIED("annotate");

  private final String stage;

  RejectionCode(String stage) {
    this.stage = stage;
  }

  /** The stage that turns records away by this code, where users look for it. */
  public String stage() {
    return stage;
  }
}
