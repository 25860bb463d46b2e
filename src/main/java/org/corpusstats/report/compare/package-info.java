/**
 * Compares two snapshots of one output folder: which entities, pairs, tones and words differ, and
 * how surely. May import {@code report.query}, {@code publish}, {@code store}, {@code table},
 * {@code measure} and {@code core}.
 */
@NullMarked
package org.corpusstats.report.compare;

import org.jspecify.annotations.NullMarked;
