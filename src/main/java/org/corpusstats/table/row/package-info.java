/**
 * The rows of all tables, one record each: the public interface of the program, which every package
 * may import. May import {@code table} and what it may import.
 */
@NullMarked
package org.corpusstats.table.row;

import org.jspecify.annotations.NullMarked;
