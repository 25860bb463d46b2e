/**
 * From raw records to documents: normalising, paragraph splitting, hashing. {@link
 * org.corpusstats.clean.CleanRecords} is the Spark part, the rest is pure. May import {@code core},
 * {@code table} and {@code store}.
 */
@NullMarked
package org.corpusstats.clean;

import org.jspecify.annotations.NullMarked;
