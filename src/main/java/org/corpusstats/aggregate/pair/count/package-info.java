/** Counts the pairs of all documents in bounded memory. */
@NullMarked
package org.corpusstats.aggregate.pair.count;

import org.jspecify.annotations.NullMarked;
