package org.corpusstats.table.row;

import java.time.LocalDate;
import java.util.Map;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** An accepted document before annotation. */
public record CleanDocument(
    @Doc(
            "readable, stable identifier: the record's own id; else its path below the input, without the file's ending, with # and the record's number where a file has several")
        String docId,
    @Doc("where it was read") String uri,
    @Doc("number of the record in its file, from 1; null where the file is one record")
        @Nullable Long record,
    @Doc("as the record states it, else the title line; null where there is none")
        @Nullable String title,
    @Doc("date of publication; null where not known") @Nullable LocalDate published,
    @Doc("who published it; null where not known") @Nullable String source,
    @Doc(
            "code of the language that was detected, as the metadata has it where that is the same (en-GB), or where the text does not tell; null where neither does")
        @Nullable String language,
    @Doc(
            "how likely the detected language is against the next likely one, 0.5…1; null where the"
                + " text does not tell")
        @Nullable Double languageConfidence,
    @Doc("where the document is on the web; null where not known") @Nullable String url,
    @Doc(
            "further fields of the record and named groups of the path pattern; a date that could not"
                + " be read stays here as published")
        Map<String, String> metadata,
    @Doc("encoding that the bytes were decoded from") String charset,
    @Doc("how sure the encoding is, 0…1: 1 where the bytes leave no doubt")
        double charsetConfidence,
    @Doc("whether characters were repaired that someone had decoded wrongly before")
        boolean repairedEncoding,
    @Doc("paragraphs in other languages than asked for: not in the text") int foreignParagraphCount,
    @Doc("these paragraphs, separated by one blank line; null where there are none")
        @Nullable String foreignText,
    @Doc("cleaned text, paragraphs separated by one blank line; offsets count its code points")
        String text,
    @Doc("length of the text in Unicode code points") int characterCount,
    @Doc("SHA-256 of the cleaned text in UTF-8, in hexadecimal") String textSha256) {}
