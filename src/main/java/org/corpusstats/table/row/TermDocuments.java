package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** In how many documents of a part of the corpus a lemma is. */
public record TermDocuments(
    @Doc("{}: those with the lemma") long documentCount, @Doc("{}: all of them") long documents) {}
