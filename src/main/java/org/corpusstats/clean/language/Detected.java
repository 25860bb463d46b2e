package org.corpusstats.clean.language;

/**
 * What the model takes a text's language to be.
 *
 * @param code ISO 639-1 where the language has such a code ({@code en}), else ISO 639-3
 * @param confidence how likely it is against the next likely language, from 0.5 to 1, to two
 *     decimals; the model's own probabilities grow with the length of a text, this hardly does
 * @param timesAccepted how many times as likely it is as the likeliest language of those asked for
 */
record Detected(String code, double confidence, double timesAccepted) {}
