/**
 * Statistics over mentions, sentences and documents. A statistic is one class that makes one table;
 * {@link org.corpusstats.aggregate.Statistic} has the steps of adding one. This package is the
 * hall: the settings, the contract, and what several statistics share. The rooms below it never
 * import each other. May import {@code tone}, {@code store}, {@code table}, {@code table.row},
 * {@code measure} and {@code core}.
 */
@NullMarked
package org.corpusstats.aggregate;

import org.jspecify.annotations.NullMarked;
