/** Statistics of single entities: counts, names and tone. */
@NullMarked
package org.corpusstats.aggregate.entity;

import org.jspecify.annotations.NullMarked;
