/**
 * From raw records to documents: decoding, normalising, paragraph splitting, hashing, language and
 * duplicates. Of this project it imports {@code core} and {@code table} only.
 */
@NullMarked
package org.corpusstats.clean;

import org.jspecify.annotations.NullMarked;
