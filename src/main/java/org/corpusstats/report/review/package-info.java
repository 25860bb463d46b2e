/**
 * Proposes corrections of resolution for a person to judge, from a published snapshot. May import
 * {@code report.query}, {@code resolve} and its rooms {@code correction} and {@code name}, {@code
 * table} and {@code table.row}.
 */
@NullMarked
package org.corpusstats.report.review;

import org.jspecify.annotations.NullMarked;
