/**
 * The part of a corpus that a condition selects: the condition, and the tables of the documents
 * that meet it. Knows nothing of runs, which {@link org.corpusstats.pipeline.SubcorpusRun} makes.
 */
@NullMarked
package org.corpusstats.pipeline.subcorpus;

import org.jspecify.annotations.NullMarked;
