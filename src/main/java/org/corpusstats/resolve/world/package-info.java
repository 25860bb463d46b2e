/** Names of countries, peoples, regions and states. */
@NullMarked
package org.corpusstats.resolve.world;

import org.jspecify.annotations.NullMarked;
