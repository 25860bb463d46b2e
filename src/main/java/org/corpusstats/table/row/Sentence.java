package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A sentence of a representative document. */
public record Sentence(
    @Flat TextSpan span,
    @Doc("the sentence as it stands in the document's text") String text,
    @Doc("number of tokens, punctuation included") int tokenCount,
    @Flat @Nullable SentenceSentiment sentiment,
    @Doc(
            "ok; too_long or token_too_long (over a cap: no names, no sentiment); too_long_to_parse"
                + " or not_parsed (names, no sentiment); failed (an annotator failed on it)")
        SentenceStatus status,
    @Doc(
            "kind of template text that the whole sentence is, so that no statistic counts it:"
                + " repeated, boilerplate, provenance, greeting or quoted; null where it is prose")
        @Nullable TemplateKind template,
    @Doc("whether it is the first prose of its paragraph; false where it is template text")
        boolean beginsParagraph,
    @Doc("number of its tokens in template text, such as those of a dateline; these do not count")
        int templateTokenCount) {

  public static final Table<Sentence> TABLE =
      Table.published(
              "sentences",
              Sentence.class,
              "sentence of a representative document",
              "doc_id",
              "sentence_index")
          .showing("doc_id sentence_index status sentiment text");
}
