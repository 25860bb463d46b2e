/**
 * Accounts of the run: what went in, what came out, and what resolution changed in the counts. May
 * import {@code aggregate} and what it may import.
 */
@NullMarked
package org.corpusstats.aggregate.account;

import org.jspecify.annotations.NullMarked;
