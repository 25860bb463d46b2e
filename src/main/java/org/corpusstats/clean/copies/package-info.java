/** Finds documents that are copies of each other. */
@NullMarked
package org.corpusstats.clean.copies;

import org.jspecify.annotations.NullMarked;
