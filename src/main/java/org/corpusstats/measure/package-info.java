/** Formulas of the field: pure static functions on primitives, and small values. */
@NullMarked
package org.corpusstats.measure;

import org.jspecify.annotations.NullMarked;
