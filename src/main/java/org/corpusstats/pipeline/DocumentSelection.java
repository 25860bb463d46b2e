package org.corpusstats.pipeline;

/**
 * How many documents of a snapshot a condition selects.
 *
 * @param selected those that it selects, at least 1
 * @param all those and the others
 */
public record DocumentSelection(long selected, long all) {
  long leftOut() {
    return all - selected;
  }
}
