package org.corpusstats.resolve.correction;

import java.io.Serializable;

/**
 * A name that is a mention wherever it stands in a text, whether the annotators see it or not.
 *
 * @param name as the user writes it
 * @param type of its mentions
 */
public record GazetteerName(String name, String type) implements Serializable {}
