/**
 * What went into a run, what came out, and what resolution changed: the tables that account for the
 * others.
 */
@NullMarked
package org.corpusstats.aggregate.account;

import org.jspecify.annotations.NullMarked;
