package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** Two entities that appear together more often than by chance: an edge of their network. */
public record NetworkEdge(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("name of entity_a") String nameA,
    @Doc("name of entity_b") String nameB,
    @Doc("documents that hold both, aggregate.network-min-documents or more") long bothCount,
    @Flat Weight weight) {

  /** How strong an edge is, by itself and for its ends. */
  public record Weight(
      @Doc(
              "Σ over these documents of 1/(n−1), n the entities of the document that can be in a pair:"
                  + " each entity shares a document equally among its company, so that a long list"
                  + " ties no one closely (fractional counting, Newman 2001; Perianes-Rodriguez,"
                  + " Waltman & van Eck 2016)")
          double fractionalWeight,
      @Doc(
              "chance of such a share of the strength of one of its entities, (1 − w/s)^(k−1) with w ="
                  + " fractional_weight, s the fractional_strength and k the degree of the entity;"
                  + " the smaller of the two (disparity filter, Serrano, Boguñá & Vespignani 2009);"
                  + " null where it is the only edge of both")
          @Nullable Double alpha,
      @Doc(
              "whether alpha is below aggregate.network-backbone-alpha: an edge that matters to one of"
                  + " the two")
          boolean inBackbone) {}

  public static final Table<NetworkEdge> TABLE =
      Table.published(
              "entity_network_edges",
              NetworkEdge.class,
              "pair of entities that is an edge of the network, at document scope",
              "entity_a",
              "entity_b")
          .showing(
              "name_a name_b both_count fractional_weight alpha in_backbone",
              "in_backbone desc",
              "fractional_weight desc");
}
