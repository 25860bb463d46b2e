package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** In how many documents of a part of the corpus a lemma is. */
public record TermDocuments(
    @Doc("{} with the lemma") long documentCount, @Doc("{}, with the lemma or not") long documents) {}
