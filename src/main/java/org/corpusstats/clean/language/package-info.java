/** What language a text is in. Pure; may import what {@code clean} may import, but not Spark. */
@NullMarked
package org.corpusstats.clean.language;

import org.jspecify.annotations.NullMarked;
