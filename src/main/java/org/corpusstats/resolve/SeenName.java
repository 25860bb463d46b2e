package org.corpusstats.resolve;

/** A name that one document holds, with its type. */
record SeenName(String text, String type) {}
