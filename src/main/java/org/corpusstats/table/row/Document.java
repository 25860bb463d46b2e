package org.corpusstats.table.row;

import java.time.LocalDate;
import java.util.Map;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An accepted and annotated document, copies included. */
public record Document(
    @Doc("readable, stable identifier: path below the input, without the file's ending")
        String docId,
    @Doc("where it was read") String uri,
    @Doc("number of the record in its file, from 1; null where the file is one record")
        @Nullable Long record,
    @Doc("title line; null where the text has none") @Nullable String title,
    @Doc("date of publication; null where not known") @Nullable LocalDate published,
    @Doc("who published it; null where not known") @Nullable String source,
    @Doc("language code given by the path pattern; null where not known") @Nullable String language,
    @Doc("further metadata from the path pattern's named groups") Map<String, String> fields,
    @Doc("encoding that the bytes were decoded from") String charset,
    @Doc("cleaned text, paragraphs separated by one blank line; offsets count its code points")
        String text,
    @Doc("length of the text in Unicode code points") int characterCount,
    @Doc("SHA-256 of the cleaned text in UTF-8, in hexadecimal") String textSha256,
    @Doc("doc_id of the representative of this document's exact copies; its own if none")
        String duplicateGroup,
    @Doc("true for the one document of a duplicate group that statistics count")
        boolean isRepresentative,
    @Doc("number of sentences") int sentenceCount,
    @Doc("number of tokens, punctuation included") long tokenCount,
    @Doc("number of resolved mentions") long mentionCount,
    @Doc("mean of the scored sentences' sentiment, −1…1; null where none was scored")
        @Nullable Double sentimentMean,
    @Doc("share of scored sentences at or below the negative threshold; null where none")
        @Nullable Double negativeShare,
    @Doc("share of scored sentences between the thresholds; null where none")
        @Nullable Double neutralShare,
    @Doc("share of scored sentences at or above the positive threshold; null where none")
        @Nullable Double positiveShare,
    @Doc("share of the tokens that stand in scored sentences, 0…1; null where no tokens")
        @Nullable Double sentimentCoverage) {

  public static final Table<Document> TABLE =
      Table.published("documents", Document.class, "accepted document, copies included", "doc_id");
}
