/** The command line. The only package that creates a Spark session. */
@NullMarked
package org.corpusstats.app;

import org.jspecify.annotations.NullMarked;
