/** The rows of all tables: the public interface of the program. */
@NullMarked
package org.corpusstats.table.row;

import org.jspecify.annotations.NullMarked;
