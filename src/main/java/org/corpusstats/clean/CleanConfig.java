package org.corpusstats.clean;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of cleaning: section {@code clean} of the configuration.
 *
 * @param maxDocumentCharacters longer documents are rejected
 */
public record CleanConfig(int maxDocumentCharacters) implements Serializable {
  public static CleanConfig from(ConfigSection clean) {
    return new CleanConfig(clean.wholeNumber("max-document-characters", 1, 100_000_000));
  }
}
