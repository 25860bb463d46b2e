package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An input record that did not become a document, or a document that was not annotated. */
public record Rejection(
    @Doc("where the record was read") String uri,
    @Doc("number of the record in its file, from 1; null where the file is one record")
        @Nullable Long record,
    @Doc("stage that turned it away: read, clean or annotate") String stage,
    @Doc("short reason for grouping: docs/rejections.md has all of them") String code,
    @Doc("the reason in words") String message) {

  /** A record that is turned away for one of the known reasons. */
  public static Rejection of(
      String uri, @Nullable Long record, RejectionCode code, String message) {
    return new Rejection(uri, record, code.stage(), code.columnValue(), message);
  }

  public static final Table<Rejection> TABLE =
      Table.published(
              "rejections",
              Rejection.class,
              "input record that did not become a document, or document that was not annotated",
              "uri",
              "record")
          .showing("stage code message uri", "stage", "code");
}
