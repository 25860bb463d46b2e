package org.corpusstats.resolve.document;

import org.jspecify.annotations.Nullable;

/**
 * A name that one document holds, or a word that it uses as a proper noun and no name.
 *
 * @param text as it stands there
 * @param type type of the name; null for uses as a noun
 * @param uses times that it stands within a sentence of running text, where capitals tell names
 */
public record SeenName(String text, @Nullable String type, long uses) {}
