package org.corpusstats.publish;

import org.corpusstats.core.ConfigSection;

/**
 * Settings of the stage publish.
 *
 * @param keep how many snapshots stay, with the one that is published; at least 1
 */
public record PublishConfig(int keep) {
  /**
   * Reads the section {@code publish}.
   *
   * @throws org.corpusstats.core.UserError for a bad value
   */
  public static PublishConfig from(ConfigSection section) {
    return new PublishConfig(section.wholeNumber("keep", 1, 1_000_000));
  }
}
