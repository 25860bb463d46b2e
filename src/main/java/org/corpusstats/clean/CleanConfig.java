package org.corpusstats.clean;

import java.io.Serializable;
import java.util.List;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.clean.language.Languages;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of cleaning: section {@code clean} of the configuration, and the languages that section
 * {@code read} asks for.
 *
 * @param maxDocumentCharacters longer documents are rejected
 * @param languages documents in others are rejected
 * @param copies what counts as a copy
 */
public record CleanConfig(int maxDocumentCharacters, Languages languages, CopiesConfig copies)
    implements Serializable {
  public static CleanConfig from(ConfigSection clean, ConfigSection read) {
    List<String> languages = read.textOrTexts("languages");
    if (!Languages.areKnown(languages)) {
      throw read.refused("languages", "any, or a list of ISO 639-1 codes such as [en]");
    }
    return new CleanConfig(
        clean.wholeNumber("max-document-characters", 1, 100_000_000),
        Languages.of(languages),
        CopiesConfig.from(clean));
  }
}
