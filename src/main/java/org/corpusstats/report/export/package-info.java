/**
 * Hands snapshots over to other tools: the network as GraphML, GEXF and VOSviewer's JSON, the
 * tables as CSV with a data package and as one DuckDB file. Each format is one class behind {@code
 * ExportFormat}. May import {@code report.query}, {@code publish}, {@code store}, {@code table},
 * {@code table.row}, {@code measure.network} and {@code core}.
 */
@NullMarked
package org.corpusstats.report.export;

import org.jspecify.annotations.NullMarked;
