/**
 * The formats of input files, one class each: implementations of {@link
 * org.corpusstats.read.InputFormat}. May import {@code read}, {@code read.bytes} and what is below
 * them.
 */
@NullMarked
package org.corpusstats.read.format;

import org.jspecify.annotations.NullMarked;
