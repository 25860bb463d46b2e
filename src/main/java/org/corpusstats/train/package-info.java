/**
 * Trains and evaluates the model of the tone towards a name. Not part of a run, and imported by
 * nobody. May import all packages but {@code app}.
 */
@NullMarked
package org.corpusstats.train;

import org.jspecify.annotations.NullMarked;
