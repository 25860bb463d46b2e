package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An entity and its counts over representative documents. */
public record Entity(
    @Doc("readable, stable identifier, made from the name") String entityId,
    @Doc("canonical name: the most frequent mention") String name,
    @Doc("type: the weighted majority of its mentions") String type,
    @Doc("entity of the country of a nationality; null for other types")
        @Nullable String relatedCountry,
    @Doc("number of mentions") long mentionCount,
    @Doc("number of sentences that mention it") long sentenceCount,
    @Doc("number of paragraphs that mention it") long paragraphCount,
    @Doc("number of documents that mention it") long documentCount,
    @Doc("number of known sources of these documents") long sourceCount,
    @Doc("date of the earliest dated one; null where none is dated")
        @Nullable LocalDate firstPublished,
    @Doc("date of the latest dated one; null where none is dated")
        @Nullable LocalDate lastPublished,
    @Doc(
            "Gries' deviation of proportions (2008) over documents: 0 spread as evenly as the"
                + " text, near 1 clumped in few documents")
        double dispersionDp,
    @Doc(
            "dispersion_dp divided by the most that the corpus allows, 1 − the shortest document's"
                + " share of the tokens, so that corpora compare; 0…1, Lijffijt & Gries 2012")
        double dispersionDpNorm,
    @Doc("number of mentions with those in exact copies counted too") long rawCount,
    @Doc("raw_count/mention_count, at least 1: how much louder copies make the name")
        double amplification) {

  public static final Table<Entity> TABLE =
      Table.published("entities", Entity.class, "entity", "entity_id");
}
