/** What the user says of names: files of aliases, of names to drop and to find. */
@NullMarked
package org.corpusstats.resolve.correction;

import org.jspecify.annotations.NullMarked;
