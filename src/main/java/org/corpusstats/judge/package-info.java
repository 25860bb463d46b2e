/** The tone towards each mention. */
@NullMarked
package org.corpusstats.judge;

import org.jspecify.annotations.NullMarked;
