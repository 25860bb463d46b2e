/**
 * The fine-grained names of the engine: what CoreNLP's {@code TokensRegexNERAnnotator} does with
 * its mapping files. Rows of words stand in one trie over numbers of words; the few tokens that are
 * true regular expressions are edges of the same trie, and each word is asked once which of them
 * match it.
 */
@NullMarked
package org.corpusstats.engine.gazetteer;

import org.jspecify.annotations.NullMarked;
