/**
 * Formulas of networks: which edges stand out, and which nodes belong together. May import {@code
 * core} and the rest of {@code measure} but {@code sentiment} and {@code trend}.
 */
@NullMarked
package org.corpusstats.measure.network;

import org.jspecify.annotations.NullMarked;
