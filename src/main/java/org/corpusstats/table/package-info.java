/**
 * What a table is: a record for its rows, from which the schema, the codec and the documentation
 * derive. May import Spark, {@code measure} and {@code core}.
 */
@NullMarked
package org.corpusstats.table;

import org.jspecify.annotations.NullMarked;
