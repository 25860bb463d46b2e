package org.corpusstats.tone;

/** How a target came to be asked about, which tells how likely something is said of it at all. */
public enum TargetChoice {
  /** As any name of a text: what a run asks about. */
  ANY_NAME,
  /** Somebody chose it as what its sentence speaks of. */
  CHOSEN,
  /** Somebody chose it and others of its sentence. */
  CHOSEN_WITH_OTHERS
}
