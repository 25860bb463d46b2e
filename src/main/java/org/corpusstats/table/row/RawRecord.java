package org.corpusstats.table.row;

import java.util.Map;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** One record as it was read: its bytes, or why it could not be read. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a file to the decoder
public record RawRecord(
    @Doc("identifier of the document that this record becomes") String docId,
    @Doc("where the record was read") String uri,
    @Doc("number of the record in its file, from 1; null where the file is one record")
        @Nullable Long record,
    @Doc("values of the path pattern's named groups") Map<String, String> fields,
    @Doc("the bytes; null where they could not be read") byte @Nullable [] content,
    @Doc("why it could not be read: a code of rejections; null where it was")
        @Nullable String failureCode,
    @Doc("the reason in words; null where it was read") @Nullable String failureMessage) {}
