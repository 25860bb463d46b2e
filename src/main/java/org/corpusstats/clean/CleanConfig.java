package org.corpusstats.clean;

import java.io.Serializable;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of cleaning: section {@code clean} of the configuration.
 *
 * @param maxDocumentCharacters longer documents are rejected
 * @param copies what counts as a copy
 */
public record CleanConfig(int maxDocumentCharacters, CopiesConfig copies) implements Serializable {
  public static CleanConfig from(ConfigSection clean) {
    return new CleanConfig(
        clean.wholeNumber("max-document-characters", 1, 100_000_000), CopiesConfig.from(clean));
  }
}
