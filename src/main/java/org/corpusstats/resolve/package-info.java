/**
 * Resolves mentions into entities. Rules are small classes without Spark, applied in the order of
 * {@link org.corpusstats.resolve.MentionRules}; {@link
 * org.corpusstats.resolve.corpus.ResolveEntities} is the Spark part. May import {@code core} and
 * {@code table}.
 */
@NullMarked
package org.corpusstats.resolve;

import org.jspecify.annotations.NullMarked;
