package org.corpusstats.annotate.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.corpusstats.HostileLines;
import org.corpusstats.table.row.TemplateKind;
import org.junit.jupiter.api.Test;

/** One text, whatever it is, takes neither the stack nor the day. */
class TemplateCostTest {
  /** Where rules begin to look closely. */
  private static final List<String> OPENINGS =
      List.of(
          "OSLO (Reuters) - It rained. ",
          "OSLO (",
          "OSLO, March 3 ",
          "By ",
          "Ada Moreno, ",
          "Ada Moreno contributed to ",
          "Photo: ",
          "(Photo by ",
          "Copyright ",
          "All rights reserved ",
          "This page may ",
          "Contact Ada Moreno ",
          "To subscribe, ",
          "Follow Ada Moreno ",
          "Sign up, ",
          "Read more: ",
          "Watch: ",
          "Published ",
          "Mr. President, ",
          "Thank you ",
          "Dear Nora ",
          "Regards, ",
          "On 3 May 2020 at 10:30 AM, ",
          "From: Nora Lind\n\nTo: Ivo Brandt\n\n",
          "> Call me.\n\n");

  @Test
  void noLineTakesStackOrQuadraticTime() throws Exception {
    assertThat(HostileLines.defeating(TemplateCostTest::mark, OPENINGS)).isEmpty();
  }

  /** Every rule by itself, so that none fails unseen. */
  private static void mark(String text) {
    Layout layout = PlainLayout.of(text);
    Marks marks = new Marks(layout, PlainLayout.ALL.kinds());
    FindTemplates.PATTERNS.forEach(rule -> rule.mark(layout, marks));
    new Datelines().place(layout);
    SegmentKey.of(layout);
    new RepeatedRuns(PlainLayout.ALL.minRepetitions()).mark(layout, marks);
    marks.spans();
  }

  @Test
  void aRuleThatATextDefeatsCostsItsOwnMarks() {
    Layout layout = PlainLayout.of("By Ada Moreno", "The harbour was closed for a week.");
    Marks marks = new Marks(layout, Set.of(TemplateKind.PROVENANCE));
    FindTemplates.ask(
        (text, none) -> {
          throw new StackOverflowError("too deep");
        },
        layout,
        marks);
    FindTemplates.ask(new ByLines(), layout, marks);
    assertThat(marks.spans()).hasSize(1);
  }
}
