package org.corpusstats.store;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a task found out about a file.
 *
 * @param path with the scheme of its file system
 * @param damage what is wrong with what it holds; null where nothing is
 * @param unreadable why it could not be read; null where it could
 */
record Verdict(String path, @Nullable String damage, @Nullable String unreadable)
    implements Serializable {
  boolean isBad() {
    return damage != null || unreadable != null;
  }
}
