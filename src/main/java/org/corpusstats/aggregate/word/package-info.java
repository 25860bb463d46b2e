/** Statistics of words: terms, collocations and keyness. */
@NullMarked
package org.corpusstats.aggregate.word;

import org.jspecify.annotations.NullMarked;
