/**
 * Statistics over mentions, sentences and documents: each is one file with its row record and its
 * aggregation, registered in {@link org.corpusstats.pipeline.Statistics}. Formulas are in {@code
 * core} and are called once per aggregated row. May import {@code core} and {@code table}.
 */
@NullMarked
package org.corpusstats.aggregate;

import org.jspecify.annotations.NullMarked;
