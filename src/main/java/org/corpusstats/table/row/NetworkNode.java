package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An entity in the network of entities that appear together more often than by chance. */
public record NetworkNode(
    @Doc("entity") String entityId,
    @Doc("its name") String name,
    @Doc("its type") String type,
    @Doc(
            "edges of it, rows of entity_network_edges: others that share"
                + " aggregate.network-min-documents documents or more with it, with a p_value of at most"
                + " aggregate.network-max-p, whatever other pairs there are, and are not related by name")
        long degree,
    @Doc("Σ both_count over its edges") long strength,
    @Doc(
            "Σ fractional_weight over its edges: the documents it is mentioned in, as far as it"
                + " shares them with entities that it is tied to")
        double fractionalStrength,
    @Doc("edges of it that are in the backbone") long backboneDegree,
    @Flat(prefix = "community_") @Nullable Community community) {

  /** Entities that belong together. */
  public record Community(
      @Doc(
              "entity_id of the community's entity of highest fractional_strength, which stands for it:"
                  + " the Leiden algorithm (Traag, Waltman & van Eck 2019) maximises modularity of"
                  + " resolution corpus.network_resolution over the edges, those of the backbone first"
                  + " and then by fractional_weight, as many as aggregate.network-max-edges; null where"
                  + " no edge of the entity is among them")
          String id,
      @Doc("name of that entity") String name,
      @Doc("entities of the community") long size) {}

  public static final Table<NetworkNode> TABLE =
      Table.published(
              "entity_network",
              NetworkNode.class,
              "entity with an edge in the network",
              "entity_id")
          .showing(
              "name type degree strength fractional_strength backbone_degree community_name"
                  + " community_size",
              "fractional_strength desc");
}
