package org.corpusstats.read.bytes;

import java.io.IOException;
import org.corpusstats.table.row.RejectionCode;

/** A file, or the rest of it, that is turned away for what it holds. */
public final class RejectedContent extends IOException {
  private static final long serialVersionUID = 1;

  private final RejectionCode code;

  public RejectedContent(RejectionCode code, String message) {
    super(message);
    this.code = code;
  }

  public RejectionCode code() {
    return code;
  }
}
