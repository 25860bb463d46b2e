/**
 * What a person sees while a command runs: whether there is a terminal and how wide, the lines of
 * the stages and of an estimate, the prompt for questions in SQL, and standard output that does not
 * lose what it cannot write. May import {@code pipeline}, the stages, {@code report}, {@code
 * publish}, {@code table}, {@code table.row} and {@code core}.
 */
@NullMarked
package org.corpusstats.app.terminal;

import org.jspecify.annotations.NullMarked;
