/**
 * Says which names of one document are short for others: what it defines itself, and rules for
 * people and groups ({@link org.corpusstats.resolve.link.LinkingRule}). Pure; may import the rooms
 * below {@code document} and the hall.
 */
@NullMarked
package org.corpusstats.resolve.link;

import org.jspecify.annotations.NullMarked;
