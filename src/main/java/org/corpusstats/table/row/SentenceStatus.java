package org.corpusstats.table.row;

import org.corpusstats.table.ColumnValue;

/** How far a sentence got through the annotators. */
public enum SentenceStatus implements ColumnValue {
  /** Everything was done. */
  OK,
  /** Longer than the cap on tokens: no names, no sentiment. */
  TOO_LONG,
  /** Holds a token longer than the cap on characters: no names, no sentiment. */
  TOKEN_TOO_LONG,
  /** Longer than the parser's cap on tokens: names, but no sentiment. */
  TOO_LONG_TO_PARSE,
  /** The parser found no tree: names, but no sentiment. */
  NOT_PARSED,
  /** An annotator failed on it: no names, no sentiment. */
  FAILED
}
