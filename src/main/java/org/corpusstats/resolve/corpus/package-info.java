/** Links names over the whole corpus. */
@NullMarked
package org.corpusstats.resolve.corpus;

import org.jspecify.annotations.NullMarked;
