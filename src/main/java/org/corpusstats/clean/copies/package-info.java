/**
 * Finds documents that are copies of each other. {@link org.corpusstats.clean.copies.GroupCopies}
 * and {@code NearCopies} are the Spark part, the rest is pure. May import what {@code clean} may
 * import.
 */
@NullMarked
package org.corpusstats.clean.copies;

import org.jspecify.annotations.NullMarked;
