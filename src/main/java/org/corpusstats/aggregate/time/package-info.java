/**
 * Entities and pairs over time: periods and trends. May import {@code aggregate} and what it may
 * import.
 */
@NullMarked
package org.corpusstats.aggregate.time;

import org.jspecify.annotations.NullMarked;
