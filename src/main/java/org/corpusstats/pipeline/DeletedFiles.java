package org.corpusstats.pipeline;

/** What becomes of the documents of files that the current snapshot knows and that are gone. */
public enum DeletedFiles {
  /** They stay as they are, so that a folder may hold what is new only. */
  KEEP,

  /** They go, so that the tables are those of the input as it is. */
  DROP
}
