/**
 * Names: CoreNLP's three conditional random fields for English, compiled into flat tables and run
 * as its {@code NERClassifierCombiner} runs them in normal mode, without numeric classifiers.
 */
@NullMarked
package org.corpusstats.engine.name;

import org.jspecify.annotations.NullMarked;
