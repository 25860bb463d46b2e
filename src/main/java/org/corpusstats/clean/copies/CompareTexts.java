package org.corpusstats.clean.copies;

import org.corpusstats.table.row.DuplicateKind;
import org.jspecify.annotations.Nullable;

/** Decides whether two different texts are copies. Pure and thread safe. */
final class CompareTexts {
  /**
   * Texts of fewer shingles have exact copies only. A changed word changes three shingles, which is
   * too much of so few to tell an edit from another text; and short reports of the same kind
   * (results, prices, appointments) differ in few words, and in those that matter.
   */
  static final int FEWEST_SHINGLES = 20;

  /**
   * A text that is contained in another is at least this part of it. Else a round-up would be one
   * group with all the stories in it, and most of a long text would go uncounted for a short one.
   */
  private static final double LEAST_PART = 0.4;

  private CompareTexts() {}

  /**
   * What one of them is to the other: near or contained, whichever comes first; null if neither.
   */
  static @Nullable DuplicateKind kind(Shingles one, Shingles other, CopiesConfig config) {
    int shorter = Math.min(one.size(), other.size());
    int longer = Math.max(one.size(), other.size());
    if (shorter < LEAST_PART * longer) {
      return null;
    }
    int shared = one.shared(other);
    if (shared >= config.minJaccard() * (shorter + longer - shared)) {
      return DuplicateKind.NEAR;
    }
    return shared >= config.minContainment() * shorter ? DuplicateKind.CONTAINED : null;
  }
}
