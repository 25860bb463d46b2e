/**
 * The fast engine: CoreNLP's models, run by code of our own that gives exactly CoreNLP's
 * annotations. One room per kind of model; each compiles CoreNLP's model once into flat arrays
 * ({@code Compile…}, the only classes here that see CoreNLP) and annotates from these. This package
 * holds what the rooms share. May import {@code core} only.
 */
@NullMarked
package org.corpusstats.engine;

import org.jspecify.annotations.NullMarked;
