/**
 * Formulas of the field: pure static functions on primitives, and the small values that they give.
 * May import {@code core}.
 */
@NullMarked
package org.corpusstats.measure;

import org.jspecify.annotations.NullMarked;
