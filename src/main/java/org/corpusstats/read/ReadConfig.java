package org.corpusstats.read;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of reading: section {@code read} of the configuration.
 *
 * @param pathFields metadata from a file's path
 * @param maxFileBytes larger files are rejected unread
 */
public record ReadConfig(PathFields pathFields, long maxFileBytes) implements Serializable {
  public static ReadConfig from(ConfigSection read) {
    return new ReadConfig(
        PathFields.compile(read.text("path-pattern")),
        1024L * 1024L * read.wholeNumber("max-file-megabytes", 1, 2000));
  }
}
