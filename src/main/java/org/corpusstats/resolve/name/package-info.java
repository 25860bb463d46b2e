/**
 * Names as keys: how they are folded, the parts of a person's name, what kinds of names there are,
 * and which names are never one ({@link org.corpusstats.resolve.name.Veto}). Pure but for lists
 * among CoreNLP's models; may import {@code core}.
 */
@NullMarked
package org.corpusstats.resolve.name;

import org.jspecify.annotations.NullMarked;
