/**
 * Publishes a snapshot: the manifest and the views for SQL engines. May import {@code core}, {@code
 * table} and {@code store}.
 */
@NullMarked
package org.corpusstats.publish;

import org.jspecify.annotations.NullMarked;
