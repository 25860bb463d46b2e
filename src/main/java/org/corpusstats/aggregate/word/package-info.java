/**
 * Statistics of words: terms, collocations and keyness. May import {@code aggregate} and what it
 * may import.
 */
@NullMarked
package org.corpusstats.aggregate.word;

import org.jspecify.annotations.NullMarked;
