package org.corpusstats.pipeline;

import org.corpusstats.core.UserError;

/** What becomes of the documents of files that the current snapshot knows and that are gone. */
public enum DeletedFiles {
  /** They stay as they are, so that a folder may hold what is new only. */
  KEEP,

  /** They go, so that the tables are those of the input as it is. */
  DROP;

  /**
   * Settles what becomes of a run that cannot take over what the current snapshot holds: all files
   * are read again.
   *
   * @param flaw why it cannot
   * @throws UserError where that would lose what is to be kept
   */
  void readAgain(String flaw, RunListener listener) {
    if (this == KEEP) {
      throw new UserError(
          flaw + "; it held documents to keep; --deleted drop makes the tables of what is there");
    }
    listener.warning(flaw + "; all files of the input are read again");
  }
}
