package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A sentence of a representative document. */
public record Sentence(
    @Doc("document") String docId,
    @Doc("position in the document, from 0") int sentenceIndex,
    @Doc("paragraph that holds it, from 0") int paragraphIndex,
    @Doc("first code point in the document's text, from 0") int charBegin,
    @Doc("code point after the last") int charEnd,
    @Doc("the sentence as it stands in the document's text") String text,
    @Doc("number of tokens, punctuation included") int tokenCount,
    @Doc("(Σ c·p_c − 2)/2 over the five classes c = 0…4, −1…1; null where not scored")
        @Nullable Double sentiment,
    @Doc("most probable class, very_negative … very_positive; null where not scored")
        @Nullable String sentimentClass,
    @Doc("probability of the class very negative; null where not scored")
        @Nullable Double pVeryNegative,
    @Doc("probability of the class negative; null where not scored") @Nullable Double pNegative,
    @Doc("probability of the class neutral; null where not scored") @Nullable Double pNeutral,
    @Doc("probability of the class positive; null where not scored") @Nullable Double pPositive,
    @Doc("probability of the class very positive; null where not scored")
        @Nullable Double pVeryPositive,
    @Doc(
            "ok; too_long or token_too_long (over a cap: no names, no sentiment); too_long_to_parse"
                + " or not_parsed (names, no sentiment); failed (an annotator failed on it)")
        String status) {

  public static final Table<Sentence> TABLE =
      Table.published(
          "sentences",
          Sentence.class,
          "sentence of a representative document",
          "doc_id",
          "sentence_index");
}
