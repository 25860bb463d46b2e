/**
 * The stock engine: Stanford CoreNLP's own annotators behind {@link
 * org.corpusstats.annotate.SentenceAnnotator}. Its tokenizer and its lemmas serve every engine. May
 * import {@code annotate} and what is below it.
 */
@NullMarked
package org.corpusstats.annotate.corenlp;

import org.jspecify.annotations.NullMarked;
