/**
 * The tables that stages meet through, and the only code that reads and writes the output folder.
 *
 * <p>A table's row is a record; its schema, its codec, its SQL types and its documentation all
 * derive from that record. May import {@code core} and Spark; imports no stage.
 */
@NullMarked
package org.corpusstats.table;

import org.jspecify.annotations.NullMarked;
