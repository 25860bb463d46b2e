/**
 * Asks a snapshot questions in SQL: of DuckDB inside this process where the snapshot is on a local
 * disk, of Spark SQL elsewhere, by the same queries. May import {@code publish}, {@code store},
 * {@code table}, {@code table.row} and {@code core}.
 */
@NullMarked
package org.corpusstats.report.query;

import org.jspecify.annotations.NullMarked;
