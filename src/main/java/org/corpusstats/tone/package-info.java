/**
 * How a sentence speaks of one of its names: features and a linear model over them, after
 * annotation and without CoreNLP. Pure: imports neither Spark nor a stage. May import {@code
 * table}, {@code table.row}, {@code measure} and {@code core}.
 */
@NullMarked
package org.corpusstats.tone;

import org.jspecify.annotations.NullMarked;
