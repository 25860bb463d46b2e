package org.corpusstats.table.row;

import java.time.LocalDate;
import java.util.Map;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A document that statistics count, one of each duplicate group, and the units it holds. */
public record Representative(
    @Doc("document") String docId,
    @Doc("who published it; null where not known") @Nullable String source,
    @Doc("language code; null where not known") @Nullable String language,
    @Doc("further metadata of the document") Map<String, String> metadata,
    @Doc("date of publication; null where not known") @Nullable LocalDate published,
    @Doc("first day of its period, aggregate.period; null without a date")
        @Nullable LocalDate periodStart,
    @Doc("number of sentences, without template text") long sentenceCount,
    @Doc("number of paragraphs with such a sentence") int paragraphCount,
    @Doc("number of tokens, punctuation included") long tokenCount,
    @Doc("number of resolved mentions") long mentionCount,
    @Doc("further documents of its group") int copies) {

  /** Internal table of a run: the one place that says which documents are counted. */
  public static final Table<Representative> TABLE =
      Table.internal("representatives", Representative.class, "representative document");
}
