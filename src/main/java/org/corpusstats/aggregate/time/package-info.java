/**
 * Entities and pairs over time: periods and trends. May import {@code aggregate} and what it may
 * import, and {@code aggregate.pair.count}.
 */
@NullMarked
package org.corpusstats.aggregate.time;

import org.jspecify.annotations.NullMarked;
