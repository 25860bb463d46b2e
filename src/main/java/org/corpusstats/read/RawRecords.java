package org.corpusstats.read;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.RawRecord;

/**
 * What the stage read found.
 *
 * @param rows of {@link RawRecord}, those of unchanged files left out; the files are read when an
 *     action asks for them, so that no text is written to disk before it is clean
 * @param files of {@link ListedFile}: those that are read, the unchanged, and the kept
 * @param fileCount number of those that are read and of the unchanged
 * @param listedMillis when they were listed, in milliseconds since 1970-01-01 UTC
 * @param unchanged full names of those that an earlier run read
 * @param kept full names of files that an earlier run read, that are no longer there, and whose
 *     records are kept
 * @param dropped number of files that an earlier run read, that are no longer there, and whose
 *     records are dropped
 * @param sizeBytes size of those that are read and of the unchanged
 * @param keptBytes size of the kept ones
 * @param firstOfEach the first record of each kind of file, for users to see what is understood
 * @param otherFiles number of files below input folders that no format reads; they are rejections
 */
public record RawRecords(
    Dataset<Row> rows,
    Dataset<Row> files,
    long fileCount,
    long listedMillis,
    List<String> unchanged,
    List<String> kept,
    long dropped,
    long sizeBytes,
    long keptBytes,
    long otherFiles,
    List<RawRecord> firstOfEach) {}
