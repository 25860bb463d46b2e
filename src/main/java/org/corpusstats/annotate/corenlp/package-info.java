/** Stanford CoreNLP behind the annotators' interface: the only package that sees it. */
@NullMarked
package org.corpusstats.annotate.corenlp;

import org.jspecify.annotations.NullMarked;
