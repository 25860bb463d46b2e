/**
 * Statistics of pairs of entities: their tallies, their measures and the sentences to read. May
 * import {@code aggregate} and what it may import, {@code aggregate.pair.number} and {@code
 * aggregate.pair.count}.
 */
@NullMarked
package org.corpusstats.aggregate.pair;

import org.jspecify.annotations.NullMarked;
