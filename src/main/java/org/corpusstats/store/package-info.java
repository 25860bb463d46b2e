/** The output folder: annotation store, snapshots and the current one. */
@NullMarked
package org.corpusstats.store;

import org.jspecify.annotations.NullMarked;
