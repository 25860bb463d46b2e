/** Proposes corrections of resolution for a person to judge. */
@NullMarked
package org.corpusstats.resolve.review;

import org.jspecify.annotations.NullMarked;
