/**
 * The command line: commands, what they print, the Spark session. The only package that creates
 * one. May import all others but {@code train}.
 */
@NullMarked
package org.corpusstats.app;

import org.jspecify.annotations.NullMarked;
