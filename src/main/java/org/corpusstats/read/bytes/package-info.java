/** From bytes to text. */
@NullMarked
package org.corpusstats.read.bytes;

import org.jspecify.annotations.NullMarked;
