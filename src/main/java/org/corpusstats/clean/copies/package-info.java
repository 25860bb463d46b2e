/** Finds documents that are copies of each other. May import what {@code clean} may import. */
@NullMarked
package org.corpusstats.clean.copies;

import org.jspecify.annotations.NullMarked;
