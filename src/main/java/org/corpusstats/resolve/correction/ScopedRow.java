package org.corpusstats.resolve.correction;

import java.io.Serializable;

/**
 * What the rows of aliases and kills have in common: a name, and where they say something of it.
 */
interface ScopedRow extends Serializable {
  String name();

  Scope scope();
}
