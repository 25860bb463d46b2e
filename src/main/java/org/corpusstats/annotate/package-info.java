/**
 * Annotates documents: the only expensive step. {@link org.corpusstats.annotate.AnnotateDocuments}
 * is the Spark part; {@link org.corpusstats.annotate.Annotator} is the policy, the same for every
 * engine; {@link org.corpusstats.annotate.SentenceAnnotator} is the border to the engines, of which
 * {@code annotate.corenlp} is one. May import {@code core}, {@code measure}, {@code watch}, {@code
 * table} and {@code store}.
 */
@NullMarked
package org.corpusstats.annotate;

import org.jspecify.annotations.NullMarked;
