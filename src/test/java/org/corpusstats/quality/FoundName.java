package org.corpusstats.quality;

/**
 * A mention that was found in a labelled text; offsets are code points.
 *
 * @param rule the rule that chose the entity
 */
record FoundName(int begin, int end, String type, String entity, String rule) {
  int overlap(int otherBegin, int otherEnd) {
    return Math.min(end, otherEnd) - Math.max(begin, otherBegin);
  }
}
