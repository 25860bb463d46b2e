/**
 * The command line: commands, what they print, the Spark session. The only package that creates
 * one; the room {@code terminal} has what a person sees meanwhile, {@code failure} what he is told
 * when something fails. A new command is an entry of {@code CorpusStats} and a row in the README.
 * May import all others but {@code train}.
 */
@NullMarked
package org.corpusstats.app;

import org.jspecify.annotations.NullMarked;
