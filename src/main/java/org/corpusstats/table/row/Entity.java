package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An entity and its counts over representative documents. */
public record Entity(
    @Doc("readable, stable identifier, made from the name") String entityId,
    @Doc(
            "canonical name: the most frequent of its own full names, in capitals only without another")
        String name,
    @Doc("type: the weighted majority of its mentions") String type,
    @Doc(
            "entity of the country of a nationality that is no country itself, as with the rule"
                + " nationality switched off; null for others")
        @Nullable String relatedCountry,
    @Doc("number of mentions") long mentionCount,
    @Doc("number of sentences that mention it") long sentenceCount,
    @Doc("number of paragraphs that mention it") long paragraphCount,
    @Doc("number of documents that mention it") long documentCount,
    @Doc(
            "number of known sources of these documents; those that only have copies of them do not count")
        long sourceCount,
    @Doc("date of the earliest dated one; null where none is dated")
        @Nullable LocalDate firstPublished,
    @Doc("date of the latest dated one; null where none is dated")
        @Nullable LocalDate lastPublished,
    @Flat(prefix = "dispersion_") DeviationOfProportions dispersion,
    @Doc("mentions with those in copies, each of which has as many as its representative")
        long rawCount,
    @Doc("raw_count/mention_count, at least 1: how much louder copies make the name")
        double amplification) {

  public static final Table<Entity> TABLE =
      Table.published("entities", Entity.class, "entity", "entity_id")
          .showing(
              "name type mention_count document_count source_count first_published"
                  + " last_published dispersion_dp entity_id",
              "mention_count desc");
}
