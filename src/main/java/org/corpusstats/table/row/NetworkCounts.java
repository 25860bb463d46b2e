package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** The network of entities and how its communities were searched for. */
public record NetworkCounts(
    @Doc("rows of entity_network: entities with an edge") long nodes,
    @Doc("rows of entity_network_edges") long edges,
    @Doc("edges that are in the backbone") long backboneEdges,
    @Doc(
            "edges beyond aggregate.network-max-edges, the weakest and none of the backbone before"
                + " others, which communities do not know of")
        long edgesLeftOut,
    @Doc("communities of entities") long communities,
    @Doc("resolution of the communities, aggregate.network-resolution") double resolution,
    @Doc("seed of the search for them, aggregate.network-seed") int seed) {}
