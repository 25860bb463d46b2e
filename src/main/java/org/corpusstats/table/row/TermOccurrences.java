package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** How frequent a lemma is in a part of the corpus. */
public record TermOccurrences(
    @Doc("occurrences in {}") long frequency,
    @Doc("tokens of {}; punctuation included") long tokens,
    @Doc("occurrences per million tokens of {}") double perMillion) {
  private static final double MILLION = 1e6;

  /** A part of the corpus with at least one token. */
  public static TermOccurrences of(long frequency, long tokens) {
    return new TermOccurrences(frequency, tokens, MILLION * frequency / tokens);
  }
}
