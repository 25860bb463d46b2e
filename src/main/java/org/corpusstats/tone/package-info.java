/**
 * The tone of a sentence towards one of its names: features and a linear model over them, after
 * annotation and without CoreNLP. Pure: imports neither Spark nor CoreNLP nor a stage.
 */
@NullMarked
package org.corpusstats.tone;

import org.jspecify.annotations.NullMarked;
