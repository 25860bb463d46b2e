package org.corpusstats.tone;

/**
 * One thing in a sentence that moves the tone towards a target.
 *
 * @param what words as they stand in the text, with commas between, or what else counted
 * @param where their place by the target, in words; empty for what is no word
 * @param push what it adds to ln(positive/negative): above 0 towards positive
 */
public record ToneReason(String what, String where, double push) {}
