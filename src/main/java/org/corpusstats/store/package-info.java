/**
 * The output folder: the annotation store, the snapshots and the name of the current one. The only
 * package that reads and writes it. May import {@code table}, {@code table.row} and what they may
 * import.
 */
@NullMarked
package org.corpusstats.store;

import org.jspecify.annotations.NullMarked;
