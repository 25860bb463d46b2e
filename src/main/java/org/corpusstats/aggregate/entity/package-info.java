/**
 * Statistics of single entities: counts, aliases and tone. May import {@code aggregate} and what it
 * may import.
 */
@NullMarked
package org.corpusstats.aggregate.entity;

import org.jspecify.annotations.NullMarked;
