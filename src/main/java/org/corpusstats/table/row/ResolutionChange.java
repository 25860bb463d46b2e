package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An entity or pair, counted with and without resolution. */
public record ResolutionChange(
    @Doc("entity or pair") String subject,
    @Doc("place among the most frequent of its subject, from 1; ties in order of ids") int rank,
    @Doc("the entity; of a pair the one whose id comes first") String entityA,
    @Doc("the other entity; null where the subject is an entity") @Nullable String entityB,
    @Doc("name of entity_a") String nameA,
    @Doc("name of entity_b; null where the subject is an entity") @Nullable String nameB,
    @Doc("mentions of the entity; sentences that hold both of a pair") long count,
    @Doc("the same, counted by the mentions' own words: what it would be without resolution")
        long countByName,
    @Doc(
            "rank of an entity by count_by_name among all names; null for pairs, and where no"
                + " mention has the entity's own name")
        @Nullable Integer rankByName,
    @Doc(
            "the most frequent of the other names that were taken for the entity, at most 5,"
                + " joined by semicolons; null for pairs and where there are none")
        @Nullable String mergedNames) {

  public static final Table<ResolutionChange> TABLE =
      Table.published(
              "resolution_changes",
              ResolutionChange.class,
              "frequent entity, or pair of sentence scope not related by name",
              "subject",
              "rank")
          .showing("subject rank name_a name_b count count_by_name rank_by_name merged_names");
}
