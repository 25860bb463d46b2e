/**
 * Pure functions and values: formulas, text offsets, configuration sections. Imports no Spark, no
 * CoreNLP and no other package of this project.
 */
@NullMarked
package org.corpusstats.core;

import org.jspecify.annotations.NullMarked;
