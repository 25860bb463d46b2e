/** Names as keys: folding, parts of personal names, kinds. */
@NullMarked
package org.corpusstats.resolve.name;

import org.jspecify.annotations.NullMarked;
