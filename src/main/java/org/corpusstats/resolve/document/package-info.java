/**
 * Finds and links the names of one document by itself: {@link
 * org.corpusstats.resolve.document.ResolveDocument}. Rules are small classes, which {@link
 * org.corpusstats.resolve.document.NameRules} and {@code ResolveDocument} apply in their order.
 * Pure; may import the rooms below it and the hall, {@code table} and {@code core}.
 */
@NullMarked
package org.corpusstats.resolve.document;

import org.jspecify.annotations.NullMarked;
