package org.corpusstats.resolve.document;

/** A name that one document holds, with its type. */
public record SeenName(String text, String type) {}
