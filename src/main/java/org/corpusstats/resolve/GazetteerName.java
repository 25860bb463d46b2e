package org.corpusstats.resolve;

import java.io.Serializable;

/**
 * A name that is a mention wherever it stands in a text, whether the annotators see it or not.
 *
 * @param name as the user writes it
 * @param type of its mentions
 */
record GazetteerName(String name, String type) implements Serializable {}
