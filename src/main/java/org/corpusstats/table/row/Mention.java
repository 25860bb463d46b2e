package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A resolved named mention in a representative document, and what its sentence says of it. */
public record Mention(
    @Flat ResolvedMention resolved,
    @Doc(
            "sentiment of the smallest clause (S, SBAR, SINV, SQ, SBARQ) around it, of the sentence"
                + " where there is none, −1…1; null where not scored")
        @Nullable Double clauseSentiment,
    @Flat @Nullable TargetTone tone) {

  public static final Table<Mention> TABLE =
      Table.published(
              "mentions",
              Mention.class,
              "resolved mention in a representative document",
              "doc_id",
              "char_begin",
              "char_end")
          .showing("text type entity_id doc_id sentence_index");
}
