package org.corpusstats.table.row;

import org.corpusstats.table.ColumnValue;

/** How a document copies the representative of its group. */
public enum DuplicateKind implements ColumnValue {
  /** Its cleaned text is the same. */
  EXACT,
  /** The two texts share most of their wording. */
  NEAR,
  /** Most of the shorter of the two texts stands in the longer, which has text of its own. */
  CONTAINED
}
