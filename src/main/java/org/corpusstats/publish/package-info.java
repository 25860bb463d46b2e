/**
 * Publishes a snapshot: the manifest, the SQL views and the documentation of the tables. May import
 * {@code core} and {@code table}.
 */
@NullMarked
package org.corpusstats.publish;

import org.jspecify.annotations.NullMarked;
