/**
 * Formulas of the field: pure static functions on primitives, and the small values that they give.
 * Those of tone are in {@code sentiment}, those of change over time in {@code trend}, those of
 * networks in {@code network}. May import {@code core}.
 */
@NullMarked
package org.corpusstats.measure;

import org.jspecify.annotations.NullMarked;
