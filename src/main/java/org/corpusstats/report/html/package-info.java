/**
 * The report: one HTML file that shows a snapshot, opens from disk and asks nothing of the network.
 * Sections ask the snapshot in SQL and make tables and positions of the answers, which stand in the
 * page as JSON; scripts beside this package's resources draw them. May import {@code report.query},
 * {@code report.review}, {@code report.compare}, {@code publish}, {@code resolve}, {@code store},
 * {@code table}, {@code table.row}, {@code measure} and {@code core}.
 */
@NullMarked
package org.corpusstats.report.html;

import org.jspecify.annotations.NullMarked;
