package org.corpusstats.publish;

/**
 * What the stage publish did.
 *
 * @param snapshot id of the snapshot that is now the current one
 */
public record Published(String snapshot) {}
