/** The text itself as tables: documents and sentences. */
@NullMarked
package org.corpusstats.aggregate.text;

import org.jspecify.annotations.NullMarked;
