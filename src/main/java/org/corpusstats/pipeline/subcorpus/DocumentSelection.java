package org.corpusstats.pipeline.subcorpus;

/**
 * How many documents of a snapshot a condition selects.
 *
 * @param selected those that it selects, at least 1
 * @param all those and the others
 */
public record DocumentSelection(long selected, long all) {
  /** How many it leaves out. */
  public long leftOut() {
    return all - selected;
  }
}
