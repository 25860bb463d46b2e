/**
 * Numbers in place of entities and of what documents are grouped by, since pairs are counted by
 * number. May import {@code aggregate} and what it may import, and {@code aggregate.pair.count}.
 *
 * <pre>
 * entities                        mentions with their tones    documents
 *    | NumberedEntities: numbers     |                             | DocumentGroups: numbers of
 *    | in the order of the ids       |                             | their sources or periods
 *    +--- EntityLookup, or a join ---+                             |
 *                                    | MentionRuns: the mentions   |
 *                                    | of a document as one row    |
 *                                    +-----------------------------+
 *                                    v
 *                                CountPairs
 * </pre>
 */
@NullMarked
package org.corpusstats.aggregate.pair.number;

import org.jspecify.annotations.NullMarked;
