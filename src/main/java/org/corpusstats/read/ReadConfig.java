package org.corpusstats.read;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;

/**
 * Settings of reading: section {@code read} of the configuration.
 *
 * @param pathFields metadata from a file's path
 * @param fields which fields of a record are its text, title and so on
 * @param maxFileBytes a larger file that is one document, and a larger record of any, is rejected
 * @param reuseUnchanged whether files that did not change since the current snapshot are left
 *     unread
 */
public record ReadConfig(
    PathFields pathFields, FieldMapping fields, long maxFileBytes, boolean reuseUnchanged)
    implements Serializable {
  public static ReadConfig from(ConfigSection read) {
    return new ReadConfig(
        PathFields.compile(read.text("path-pattern")),
        FieldMapping.from(read.section("fields")),
        1024L * 1024L * read.wholeNumber("max-file-megabytes", 1, 2000),
        read.flag("reuse-unchanged-files"));
  }
}
