/**
 * Annotates documents: the only expensive step. {@link org.corpusstats.annotate.AnnotateDocuments}
 * is the Spark part, {@link org.corpusstats.annotate.Annotator} the border to CoreNLP, which no
 * other package sees. May import {@code core} and {@code table}.
 */
@NullMarked
package org.corpusstats.annotate;

import org.jspecify.annotations.NullMarked;
