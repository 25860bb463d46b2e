package org.corpusstats.annotate.template;

import java.util.List;
import java.util.Set;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateMarks;

/** Finds the template text of one document at a time. Pure and thread safe. */
final class FindTemplates {
  private static final Datelines DATELINES = new Datelines();

  /** What one rule knows better stands before what another guesses. */
  private static final List<TemplateRule> PATTERNS =
      List.of(
          new MailParts(),
          new Salutations(),
          DATELINES,
          new ByLines(),
          new PhotoCredits(),
          new SiteLines());

  private final TemplateConfig config;

  FindTemplates(TemplateConfig config) {
    this.config = config;
  }

  /**
   * @param common keys of the lines that many documents of the source have, of {@link SegmentKey}
   */
  TemplateMarks in(Layout layout, Set<Long> common) {
    if (config.kinds().isEmpty()) {
      return TemplateMarks.NONE;
    }
    Marks marks = new Marks(layout, config.kinds());
    PATTERNS.forEach(rule -> rule.mark(layout, marks));
    if (config.finds(TemplateKind.BOILERPLATE)) {
      SegmentKey.mark(layout, marks, common);
    }
    if (config.finds(TemplateKind.REPEATED)) {
      new RepeatedRuns(config.minRepetitions()).mark(layout, marks);
    }
    return new TemplateMarks(
        config.finds(TemplateKind.PROVENANCE) ? DATELINES.place(layout) : null, marks.spans());
  }
}
