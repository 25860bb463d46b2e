package org.corpusstats.table.row;

import java.io.Serializable;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A file of the input as it was when it was listed. */
public record ListedFile(
    @Doc("its full name, with the scheme of its file system; uri of its documents begins with it")
        String uri,
    @Doc("identifier of its document, or what those of its documents begin with") String docId,
    @Doc("its size in bytes") long sizeBytes,
    @Doc(
            "when it was last changed, in milliseconds since 1970-01-01 UTC; null where its file"
                + " system does not say")
        @Nullable Long modifiedMillis)
    implements Serializable {

  public static final Table<ListedFile> TABLE =
      Table.published("input_files", ListedFile.class, "file that documents were read from", "uri")
          .showing("uri doc_id size_bytes modified_millis", "uri");
}
