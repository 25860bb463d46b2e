/**
 * Formulas of change over time: tests and slopes over periods. May import {@code core} and the rest
 * of {@code measure}.
 */
@NullMarked
package org.corpusstats.measure.trend;

import org.jspecify.annotations.NullMarked;
