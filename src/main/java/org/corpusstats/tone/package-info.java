/**
 * The tone of a sentence towards one of its names: features, a linear model over them, and the
 * reasons for what it says. Pure, after annotation and without CoreNLP; may import {@code measure},
 * {@code core} and the rows of {@code table}, and knows no stage.
 */
@NullMarked
package org.corpusstats.tone;

import org.jspecify.annotations.NullMarked;
