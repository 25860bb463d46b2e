package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A resolved named mention in a representative document. */
public record Mention(
    @Flat TextSpan span,
    @Doc("the mention as it stands in the document's text") String text,
    @Doc("type of its entity") String type,
    @Doc("entity") String entityId,
    @Doc("entity that its own words name, which is what it would be without resolution")
        String aliasId,
    @Doc("what found it: ner, acronym, alias or gazetteer") String origin,
    @Doc("type that the annotators gave to this mention") String nerType,
    @Doc("resolution rule that chose the entity: see docs/resolution.md") String rule,
    @Doc("how sure that rule is, 0…1") double confidence,
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
