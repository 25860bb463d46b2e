/**
 * Reads input: paths to one row per raw record. {@link org.corpusstats.read.ListInput} and {@link
 * org.corpusstats.read.ReadFiles} touch file systems and Spark; the rest is pure. May import {@code
 * core} and {@code table}.
 */
@NullMarked
package org.corpusstats.read;

import org.jspecify.annotations.NullMarked;
