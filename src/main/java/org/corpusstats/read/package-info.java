/**
 * Reads input: from paths to one row per raw record, its text decoded. {@link
 * org.corpusstats.read.ListInput} finds the files, {@link org.corpusstats.read.ReadFiles} is the
 * Spark part, {@link org.corpusstats.read.InputReader} reads them by the formats of {@code
 * read.format}, which {@link org.corpusstats.read.InputFormat} is the border to. May import {@code
 * core}, {@code table}, {@code store} and {@code read.bytes}.
 */
@NullMarked
package org.corpusstats.read;

import org.jspecify.annotations.NullMarked;
