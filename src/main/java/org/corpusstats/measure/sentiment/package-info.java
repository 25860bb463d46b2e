/**
 * Formulas of tone: scores, their means with intervals, and what tone to expect. May import {@code
 * core} and the rest of {@code measure} but {@code trend}.
 */
@NullMarked
package org.corpusstats.measure.sentiment;

import org.jspecify.annotations.NullMarked;
