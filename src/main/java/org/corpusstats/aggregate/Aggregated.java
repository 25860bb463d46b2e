package org.corpusstats.aggregate;

import java.util.Map;

/**
 * What the stage aggregate counted.
 *
 * @param sentences rows of {@link org.corpusstats.table.row.Sentence}
 * @param pairs rows of {@link org.corpusstats.table.row.EntityPair}
 * @param tableSeconds wall time of each table, by its name
 */
public record Aggregated(long sentences, long pairs, Map<String, Double> tableSeconds) {
  public Aggregated {
    tableSeconds = Map.copyOf(tableSeconds);
  }
}
