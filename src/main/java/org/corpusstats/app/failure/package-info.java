/**
 * What a user is told when something fails, from outside or within: one line on standard error. May
 * import {@code pipeline}, {@code publish} and {@code core}.
 */
@NullMarked
package org.corpusstats.app.failure;

import org.jspecify.annotations.NullMarked;
