/**
 * Parsing: CoreNLP's greedy shift-reduce parser ({@code srparser/englishSR.ser.gz}), and what its
 * annotators do with the result until sentiment walks over it. {@link
 * org.corpusstats.engine.parse.CompileShiftReduceParser} turns CoreNLP's model into a {@link
 * org.corpusstats.engine.parse.ShiftReduceParser}.
 */
@NullMarked
package org.corpusstats.engine.parse;

import org.jspecify.annotations.NullMarked;
