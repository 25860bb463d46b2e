/**
 * Shows a snapshot to people: tables in the terminal, the numbers and sentences behind an entity or
 * a pair, what differs between two snapshots. Reads small parts of tables. May import its rooms,
 * {@code publish}, {@code tone}, {@code store}, {@code measure}, {@code table}, {@code table.row}
 * and {@code core}.
 */
@NullMarked
package org.corpusstats.report;

import org.jspecify.annotations.NullMarked;
