package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** How much template text there is of each kind. */
public record TemplateCounts(
    @Doc("{} that one document repeats, such as captions of a gallery") long repeated,
    @Doc("{} that many documents of a source have in common") long boilerplate,
    @Doc("{} of provenance: datelines, by-lines, credits, links") long provenance,
    @Doc("{} of greetings, regards and signatures") long greeting,
    @Doc("{} of quoted mails") long quoted) {}
