/**
 * What the user says of names: files of aliases, of names to drop and of names to find, and the
 * mistakes in them. Pure; may import {@code name}, {@code world} and {@code core}.
 */
@NullMarked
package org.corpusstats.resolve.correction;

import org.jspecify.annotations.NullMarked;
