package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** Two entities that are related by their names. */
public record RelatedPair(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB) {

  /** Internal table of a run. */
  public static final Table<RelatedPair> TABLE =
      Table.internal("related_pairs", RelatedPair.class, "pair of entities related by name");
}
