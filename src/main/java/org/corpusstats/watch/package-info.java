/**
 * What can be seen of a run from outside, by Spark's own means: names of jobs, keys of log lines,
 * counters. Imports no other package.
 */
@NullMarked
package org.corpusstats.watch;

import org.jspecify.annotations.NullMarked;
