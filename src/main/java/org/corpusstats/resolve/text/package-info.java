/**
 * The words of one document and the names in them, as rules find and change them, with what the
 * words around a name say. Pure; may import {@code name} and the hall, {@code table} and {@code
 * core}.
 */
@NullMarked
package org.corpusstats.resolve.text;

import org.jspecify.annotations.NullMarked;
