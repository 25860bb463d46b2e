/**
 * The names of countries, peoples, regions and states, from CLDR and CoreNLP's lists. Pure; may
 * import {@code name} and {@code core}.
 */
@NullMarked
package org.corpusstats.resolve.world;

import org.jspecify.annotations.NullMarked;
