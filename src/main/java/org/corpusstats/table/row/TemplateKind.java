package org.corpusstats.table.row;

import org.corpusstats.table.ColumnValue;

/** Why a part of a text is no prose of its document. */
public enum TemplateKind implements ColumnValue {
  /** The same words many times in one document: captions of a gallery, prompts. */
  REPEATED,
  /** The same line in many documents of a source: copyright, sign-up, "Advertisement". */
  BOILERPLATE,
  /** Where the text comes from or leads to: dateline, by-line, credit, "Read more: …". */
  PROVENANCE,
  /** Greetings, regards and signatures. */
  GREETING,
  /** What another mail said, quoted in this one. */
  QUOTED
}
