package org.corpusstats.read;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.row.RawRecord;

/**
 * What the stage read found.
 *
 * @param rows of {@link RawRecord}; the files are read when an action asks for them, so that no
 *     text is written to disk before it is clean
 * @param files number of files that are read
 * @param sizeBytes size of all of them
 * @param firstOfEach the first record of each kind of file, for users to see what is understood
 * @param otherFiles number of files below input folders that no format reads; they are rejections
 */
public record RawRecords(
    Dataset<Row> rows, long files, long sizeBytes, long otherFiles, List<RawRecord> firstOfEach) {}
