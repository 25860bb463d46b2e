package org.corpusstats.report.html;

import org.corpusstats.store.SnapshotFiles;

/**
 * A snapshot that the report sets beside its own.
 *
 * @param nameHere what the user calls the report's snapshot
 * @param name what he calls the other one
 */
public record ComparedWith(String nameHere, String name, SnapshotFiles snapshot) {}
