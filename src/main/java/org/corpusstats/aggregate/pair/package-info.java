/** Statistics of pairs of entities: their tallies, measures and evidence. */
@NullMarked
package org.corpusstats.aggregate.pair;

import org.jspecify.annotations.NullMarked;
