/**
 * The text itself as tables: documents and sentences. May import {@code aggregate} and what it may
 * import.
 */
@NullMarked
package org.corpusstats.aggregate.text;

import org.jspecify.annotations.NullMarked;
