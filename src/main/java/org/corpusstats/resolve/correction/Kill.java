package org.corpusstats.resolve.correction;

import org.jspecify.annotations.Nullable;

/**
 * A row of a kill file: mentions of a name are dropped.
 *
 * @param place file and line
 * @param scope the documents it is for
 * @param name the name
 * @param type of the mentions that are dropped; null for any
 */
record Kill(String place, Scope scope, String name, @Nullable String type) implements ScopedRow {
  boolean concerns(String mentionType) {
    return type == null || type.equals(mentionType);
  }
}
