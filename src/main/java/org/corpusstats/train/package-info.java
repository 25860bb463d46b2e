/** Trains and evaluates the model of the tone towards a target. Not part of a run. */
@NullMarked
package org.corpusstats.train;

import org.jspecify.annotations.NullMarked;
