package org.corpusstats.report.export;

import java.io.IOException;
import java.nio.file.Path;
import org.corpusstats.report.query.SqlEngine;

/** A way to write a snapshot, or a part of it, for other tools. Immutable. */
public interface ExportFormat {
  /** Whether it takes a folder of files; else it takes one file. */
  boolean isFolder();

  /**
   * Writes to a path where nothing stands yet; of a folder the path is made.
   *
   * @throws org.corpusstats.core.UserError where the snapshot has not what is asked for
   */
  void write(SqlEngine snapshot, Path fresh) throws IOException;
}
