package org.corpusstats.aggregate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of the statistics by source.
 *
 * @param minDocuments entities in fewer documents are not compared between sources
 * @param minPairDocuments pairs in fewer documents are left out
 */
public record SourceConfig(int minDocuments, int minPairDocuments) implements Serializable {

  static SourceConfig from(ConfigSection aggregate) {
    return new SourceConfig(
        aggregate.wholeNumber("min-source-documents", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("min-pair-source-documents", 1, Integer.MAX_VALUE));
  }
}
