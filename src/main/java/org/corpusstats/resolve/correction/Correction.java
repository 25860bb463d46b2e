package org.corpusstats.resolve.correction;

import org.jspecify.annotations.Nullable;

/**
 * What the user said that a name stands for. It is final: no rule may link the mention to another
 * entity.
 *
 * @param canonical name of the entity, as the user writes it; may be the name itself
 * @param type of the entity; null to leave it to the annotators
 */
public record Correction(String canonical, @Nullable String type) {}
