/**
 * The fast engine behind {@link org.corpusstats.annotate.SentenceAnnotator}: CoreNLP's tokenizer
 * and lemmas, all other models run by {@code engine}. It gives exactly the annotations of {@code
 * annotate.corenlp}. May import that, {@code annotate}, {@code engine} and what is below them.
 */
@NullMarked
package org.corpusstats.annotate.fast;

import org.jspecify.annotations.NullMarked;
