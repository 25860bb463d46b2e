package org.corpusstats.clean.copies;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of the search for copies: section {@code clean.copies} of the configuration.
 *
 * @param near whether near copies are looked for
 * @param minJaccard texts that share this part of all their different shingles are near copies
 * @param minContainment a text of whose shingles this part stands in a longer one is contained in
 *     it
 */
public record CopiesConfig(boolean near, double minJaccard, double minContainment)
    implements Serializable {

  /**
   * Reads the section.
   *
   * @param clean the section around it
   */
  public static CopiesConfig from(ConfigSection clean) {
    return new CopiesConfig(
        clean.flag("copies.near"),
        clean.number("copies.min-jaccard", 0.5, 1),
        clean.number("copies.min-containment", 0.5, 1));
  }
}
