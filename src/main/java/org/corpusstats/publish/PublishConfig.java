package org.corpusstats.publish;

import java.util.Optional;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of the stage publish.
 *
 * @param keep how many snapshots stay, with the one that is published; at least 1
 * @param catalog where the tables of a whole corpus go, too; empty for nowhere
 */
public record PublishConfig(int keep, Optional<CatalogNamespace> catalog) {
  /**
   * Reads the section {@code publish}.
   *
   * @throws org.corpusstats.core.UserError for a bad value
   */
  public static PublishConfig from(ConfigSection section) {
    return new PublishConfig(
        section.wholeNumber("keep", 1, 1_000_000), CatalogNamespace.from(section));
  }
}
