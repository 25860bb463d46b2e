/**
 * Pure values that everything may use: settings, mistakes of the user, hashes, offsets in text.
 * Imports no Spark, no CoreNLP and no other package of this project.
 */
@NullMarked
package org.corpusstats.core;

import org.jspecify.annotations.NullMarked;
