/**
 * CoreNLP's sentiment model, a recursive neural tensor network over binarised parse trees: {@link
 * org.corpusstats.engine.sentiment.SentimentModel}.
 */
@NullMarked
package org.corpusstats.engine.sentiment;

import org.jspecify.annotations.NullMarked;
