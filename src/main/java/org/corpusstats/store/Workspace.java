package org.corpusstats.store;

import org.apache.spark.sql.SparkSession;

/**
 * What a stage works in: the tables of the run, which earlier stages wrote and it adds to, and the
 * annotations that all runs share.
 *
 * @param spark the session that everything runs in
 * @param tables the snapshot that the run writes
 * @param annotations those made by the run's annotators
 */
public record Workspace(SparkSession spark, Snapshot tables, AnnotationStore annotations) {}
