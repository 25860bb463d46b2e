package org.corpusstats.table.row;

import java.util.Map;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** One record as it was read: its text, or its rejection, never both or neither. */
public record RawRecord(
    @Doc("identifier of the document that this record becomes") String docId,
    @Doc("where the record was read") String uri,
    @Doc("number of the record in its file, from 1; null where the file is one record")
        @Nullable Long record,
    @Doc("metadata that the record states, and values of the path pattern's named groups")
        Map<String, String> fields,
    @Doc("the text, not cleaned; null where the record was rejected") @Nullable String text,
    @Doc("encoding that the text was decoded from; null where the record was rejected")
        @Nullable String charset,
    @Doc("how sure the encoding is, 0…1; null where the record was rejected")
        @Nullable Double charsetConfidence,
    @Doc("why it has no text; null where it has one") @Nullable Rejection rejection) {

  public static RawRecord of(
      String docId,
      String uri,
      @Nullable Long record,
      Map<String, String> fields,
      String text,
      String charset,
      double charsetConfidence) {
    return new RawRecord(docId, uri, record, fields, text, charset, charsetConfidence, null);
  }

  public static RawRecord rejected(String docId, Map<String, String> fields, Rejection rejection) {
    return new RawRecord(
        docId, rejection.uri(), rejection.record(), fields, null, null, null, rejection);
  }
}
