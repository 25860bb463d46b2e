/**
 * The stage that turns annotations into mentions of entities. The hall holds its settings and the
 * names of its {@linkplain org.corpusstats.resolve.Rule rules}; {@link
 * org.corpusstats.resolve.corpus.ResolveEntities} is its entry. The rooms lie one above the other,
 * each importing only what is below it:
 *
 * <pre>
 *   corpus       links over all documents, names and types of entities   (Spark)
 *   document     the names of one document
 *   link         which of them are short for others
 *   text         words of a document and names among them
 *   (hall)       settings, rules
 *   correction   what the user says of names
 *   world        names of countries, peoples, regions and states
 *   name         names as keys
 * </pre>
 *
 * All may import {@code table} and {@code core}, those with Spark {@code store} too.
 */
@NullMarked
package org.corpusstats.resolve;

import org.jspecify.annotations.NullMarked;
