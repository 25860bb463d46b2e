/**
 * Resolves mentions into entities. Rules are small classes without Spark, each with a name and a
 * strength in {@link org.corpusstats.resolve.Rule}; {@link
 * org.corpusstats.resolve.corpus.ResolveEntities} is the Spark part. May import {@code core} and
 * {@code table}.
 */
@NullMarked
package org.corpusstats.resolve;

import org.jspecify.annotations.NullMarked;
