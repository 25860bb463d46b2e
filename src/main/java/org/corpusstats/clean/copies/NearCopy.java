package org.corpusstats.clean.copies;

import org.corpusstats.table.Doc;
import org.corpusstats.table.row.DuplicateKind;

/** A text that another one stands for. */
record NearCopy(
    @Doc("its SHA-256") String textSha256,
    @Doc("doc_id of the representative") String duplicateGroup,
    @Doc("near or contained") DuplicateKind duplicateKind) {}
