/** Finds and links the names of one document by itself. */
@NullMarked
package org.corpusstats.resolve.document;

import org.jspecify.annotations.NullMarked;
