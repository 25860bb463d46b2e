package org.corpusstats.aggregate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of the network of entities.
 *
 * @param minDocuments pairs in fewer documents are no edge
 * @param maxP pairs of a larger p-value are no edge
 * @param backboneAlpha edges below it are in the backbone
 * @param maxEdges most edges among which communities are searched for
 * @param resolution of communities
 * @param seed of the search
 */
public record NetworkConfig(
    int minDocuments, double maxP, double backboneAlpha, int maxEdges, double resolution, int seed)
    implements Serializable {

  static NetworkConfig from(ConfigSection aggregate) {
    return new NetworkConfig(
        aggregate.wholeNumber("network-min-documents", 1, Integer.MAX_VALUE),
        aggregate.number("network-max-p", 0, 1),
        aggregate.number("network-backbone-alpha", 0, 1),
        aggregate.wholeNumber("network-max-edges", 1, 100_000_000),
        aggregate.number("network-resolution", 0, 1000),
        aggregate.wholeNumber("network-seed", 0, Integer.MAX_VALUE));
  }
}
