/**
 * Proposes corrections of resolution for a person to judge, from a published snapshot. It stands
 * with resolution and not with the reports because it writes what {@code correction} reads. May
 * import {@code name}, {@code correction} and the hall.
 */
@NullMarked
package org.corpusstats.resolve.review;

import org.jspecify.annotations.NullMarked;
