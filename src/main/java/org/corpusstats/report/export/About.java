package org.corpusstats.report.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.corpusstats.core.Versions;
import org.corpusstats.publish.Manifest;

/**
 * What a file says of itself.
 *
 * @param title of one line
 * @param author the program and its version
 * @param description what is in the file and what was left out
 * @param created when the run that made the snapshot began, so that equal exports are equal files
 */
record About(String title, String author, String description, Instant created) {
  static final String AUTHOR = "corpus-stats ";

  static About of(Manifest manifest, String description) {
    return new About(
        "corpus-stats snapshot " + manifest.snapshot(),
        AUTHOR + Versions.OF_THIS_BUILD.corpusStats(),
        description,
        Instant.ofEpochMilli(manifest.inputsListedMillis()));
  }

  LocalDate day() {
    return LocalDate.ofInstant(created, ZoneOffset.UTC);
  }
}
