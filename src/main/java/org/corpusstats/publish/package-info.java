/**
 * The stage publish: {@link org.corpusstats.publish.PublishSnapshot} checks that no record was
 * lost, writes the {@linkplain org.corpusstats.publish.Manifest manifest} and the SQL views beside
 * the tables and makes them the current snapshot. May import {@code tone} and what is below it; no
 * other stage.
 */
@NullMarked
package org.corpusstats.publish;

import org.jspecify.annotations.NullMarked;
