package org.corpusstats.publish;

import org.jspecify.annotations.Nullable;

/**
 * What the stage publish did.
 *
 * @param snapshot id of the snapshot that is now the current one
 * @param warning why {@code latest} does not lead to it, or older snapshots are left, in one line;
 *     null where nothing is to be said
 */
public record Published(String snapshot, @Nullable String warning) {}
