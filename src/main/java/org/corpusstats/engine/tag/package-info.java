/**
 * CoreNLP's part-of-speech tagger, a maximum-entropy model of each tag given the words around it
 * and the two tags before it: {@link org.corpusstats.engine.tag.Tagger}.
 */
@NullMarked
package org.corpusstats.engine.tag;

import org.jspecify.annotations.NullMarked;
