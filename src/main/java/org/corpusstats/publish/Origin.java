package org.corpusstats.publish;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the tables of a snapshot are made from, and by what settings.
 *
 * @param inputs what the user named
 * @param inputsListedMillis when their files were listed, in milliseconds since 1970-01-01 UTC
 * @param configuration every setting as it was resolved
 * @param annotator what decides the annotations: models with SHA-256, properties, caps
 * @param fingerprint short name of that, and of the annotation store's folder
 */
public record Origin(
    List<String> inputs,
    long inputsListedMillis,
    Map<String, Object> configuration,
    SortedMap<String, String> annotator,
    String fingerprint) {}
