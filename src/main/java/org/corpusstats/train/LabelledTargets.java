package org.corpusstats.train;

import java.util.List;

/**
 * What a file of labelled targets gives.
 *
 * @param targets in order of the file
 * @param unplaced targets that no token of an annotated sentence covers
 */
record LabelledTargets(List<LabelledTarget> targets, int unplaced) {
  /** Those of several parts of a file, in order. */
  static LabelledTargets of(List<LabelledTargets> parts) {
    return new LabelledTargets(
        parts.stream().flatMap(part -> part.targets().stream()).toList(),
        parts.stream().mapToInt(LabelledTargets::unplaced).sum());
  }
}
