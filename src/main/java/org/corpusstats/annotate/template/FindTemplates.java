package org.corpusstats.annotate.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateMarks;

/** Finds the template text of one document at a time. Pure and thread safe. */
final class FindTemplates {
  private static final Datelines DATELINES = new Datelines();

  /** What one rule knows better stands before what another guesses. */
  static final List<TemplateRule> PATTERNS =
      List.of(
          new MailParts(),
          new Salutations(),
          DATELINES,
          new ByLines(),
          new PhotoCredits(),
          new Rights(),
          new Addresses(),
          new SiteLines(),
          new Invitations());

  private final TemplateConfig config;

  FindTemplates(TemplateConfig config) {
    this.config = config;
  }

  private Marks byPatterns(Layout layout) {
    Marks marks = new Marks(layout, config.kinds());
    PATTERNS.forEach(rule -> ask(rule, layout, marks));
    return marks;
  }

  /**
   * A text that defeats a rule costs what the rule would have marked there, not the run: what is
   * not marked counts as prose, as it does where no rule knows it.
   */
  static void ask(TemplateRule rule, Layout layout, Marks marks) {
    try {
      rule.mark(layout, marks);
    } catch (StackOverflowError | RuntimeException defeated) {
      // What it marked before stays, and the other rules have their say.
    }
  }

  /** Keys of the lines of a document that may be boilerplate, each once. */
  Set<Long> keys(Layout layout) {
    Marks marks = byPatterns(layout);
    // A mail that all answers quote is not their boilerplate.
    return SegmentKey.of(layout).stream()
        .filter(segment -> marks.whole(segment.range()) == null)
        .map(SegmentKey.Segment::key)
        .collect(Collectors.toSet());
  }

  /**
   * @param common keys of the lines that many documents of the source have, of {@link SegmentKey},
   *     in order
   */
  TemplateMarks in(Layout layout, long[] common) {
    if (config.kinds().isEmpty()) {
      return TemplateMarks.NONE;
    }
    Marks marks = byPatterns(layout);
    if (config.finds(TemplateKind.BOILERPLATE)) {
      ask((all, found) -> SegmentKey.mark(all, found, common), layout, marks);
    }
    if (config.finds(TemplateKind.REPEATED)) {
      ask(new RepeatedRuns(config.minRepetitions()), layout, marks);
    }
    return new TemplateMarks(
        config.finds(TemplateKind.PROVENANCE) ? DATELINES.place(layout) : null, marks.spans());
  }
}
