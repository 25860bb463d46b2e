/**
 * Links names over the whole corpus, with Spark. {@link
 * org.corpusstats.resolve.corpus.ResolveEntities} reads like the flow:
 *
 * <pre>
 *   annotated_documents -> corpus_names        CorpusNames, of what each document sees
 *   annotated_documents -> found_mentions      ResolveDocuments
 *   found_mentions      -> name_uses           NameUses
 *   name_uses           -> spelling_links      LinkSpellings, SameCompany
 *   name_uses           -> entity_links        EntityLinks: CorpusAliases, of Readings
 *   found_mentions      -> document_links      CoMentions, KnownSurnames
 *   all of these        -> entity_names        ChooseNames
 *                       -> resolved_mentions
 * </pre>
 *
 * May import all other rooms of {@code resolve}, and {@code store}, {@code table} and {@code core}.
 */
@NullMarked
package org.corpusstats.resolve.corpus;

import org.jspecify.annotations.NullMarked;
