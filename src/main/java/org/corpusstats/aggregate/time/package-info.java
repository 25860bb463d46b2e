/** Entities and pairs over time: periods and trends. */
@NullMarked
package org.corpusstats.aggregate.time;

import org.jspecify.annotations.NullMarked;
