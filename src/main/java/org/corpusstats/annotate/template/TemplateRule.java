package org.corpusstats.annotate.template;

/** Recognises one sort of template text. Pure and thread safe. */
interface TemplateRule {
  /** Marks what the rule recognises in one document. */
  void mark(Layout layout, Marks marks);
}
