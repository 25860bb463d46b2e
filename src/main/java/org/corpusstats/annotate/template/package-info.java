/**
 * Finds template text: what stands in a document and is no prose of it. Each rule is a class that
 * implements {@link org.corpusstats.annotate.template.TemplateRule}; {@link
 * org.corpusstats.annotate.template.FindTemplates} asks them about one document, {@link
 * org.corpusstats.annotate.template.MarkTemplates} does that with Spark and counts what documents
 * have in common. May import {@code table} and {@code core}.
 */
@NullMarked
package org.corpusstats.annotate.template;

import org.jspecify.annotations.NullMarked;
