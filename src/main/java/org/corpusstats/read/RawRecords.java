package org.corpusstats.read;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the stage read found.
 *
 * @param rows of {@link org.corpusstats.table.row.RawRecord}; the files are read when an action
 *     asks for them, so that no text is written to disk before it is clean
 * @param files number of files that are read
 * @param sizeBytes size of all of them
 * @param otherFiles number of files below input folders that no format reads; they are rejections
 */
public record RawRecords(Dataset<Row> rows, long files, long sizeBytes, long otherFiles) {}
