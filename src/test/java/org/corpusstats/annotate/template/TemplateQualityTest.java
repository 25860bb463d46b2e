package org.corpusstats.annotate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.annotate.template.PlainLayout.ALL;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.annotate.template.MadeUpSite.Page;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of the template text is found, and how much of what is found is template text. */
class TemplateQualityTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sentencesOfAMadeUpSite(long seed) {
    List<Page> pages = new MadeUpSite(seed).pages(200);
    Map<Page, Layout> layouts =
        pages.stream().collect(Collectors.toMap(page -> page, Page::layout));
    Set<Long> common = common(layouts.values());
    int right = 0;
    int marked = 0;
    int template = 0;
    Set<String> wrong = new HashSet<>();
    for (Page page : pages) {
      Layout layout = Objects.requireNonNull(layouts.get(page));
      Set<String> truth = page.template();
      template += truth.size();
      List<TemplateSpan> spans = PlainLayout.marks(layout, common).template();
      Set<String> found =
          layout.paragraphs().stream()
              .map(Layout.Paragraph::range)
              .filter(range -> TemplateSpan.around(spans, range.begin(), range.end()) != null)
              .map(range -> range.of(layout.text()))
              .collect(Collectors.toSet());
      marked += found.size();
      for (String sentence : found) {
        right += truth.contains(sentence) ? 1 : 0;
        if (!truth.contains(sentence)) {
          wrong.add(sentence);
        }
      }
      truth.stream().filter(line -> !found.contains(line)).forEach(line -> wrong.add("- " + line));
    }
    System.out.printf(
        "template text: %d marked, %d of them right, of %d lines of template text%n",
        marked, right, template);
    assertThat((double) right / marked).as("precision; %s", wrong).isGreaterThan(0.95);
    assertThat((double) right / template).as("recall; %s", wrong).isGreaterThan(0.95);
  }

  /**
   * Speeches repeat themselves, but nobody's template: only whom they address is marked, and the
   * menus of the site that some of these files were copied from.
   */
  @ParameterizedTest
  @ValueSource(strings = {"state_union", "inaugural"})
  void speechesArePureProse(String corpus) throws IOException {
    String corpora = System.getProperty("corpora", "");
    Path folder = Path.of(corpora, "corpora", corpus);
    assumeTrue(!corpora.isEmpty() && Files.isDirectory(folder), "needs -Dcorpora=DIR");
    List<Layout> layouts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        layouts.add(
            PlainLayout.of(
                Stream.of(text.split("\\s*\\n\\s*", -1))
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .toArray(String[]::new)));
      }
    }
    Set<Long> common = common(layouts);
    List<String> others = new ArrayList<>();
    for (Layout layout : layouts) {
      int[] points = layout.text().codePoints().toArray();
      for (TemplateSpan span : PlainLayout.marks(layout, common).template()) {
        String words = new String(points, span.charBegin(), span.charEnd() - span.charBegin());
        System.out.println(corpus + " " + span.kind() + ": " + words);
        boolean ofMenu =
            span.kind() == TemplateKind.BOILERPLATE && !words.matches("(?s).*[.!?:]\\s*");
        if (span.kind() != TemplateKind.GREETING && !ofMenu) {
          others.add(span.kind() + ": " + words);
        }
      }
    }
    assertThat(others).isEmpty();
  }

  /** What MarkTemplates counts with Spark, for one source. */
  private static Set<Long> common(Collection<Layout> layouts) {
    Map<Long, Integer> counts = new HashMap<>();
    layouts.forEach(
        layout ->
            new FindTemplates(ALL).keys(layout).forEach(key -> counts.merge(key, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= ALL.minDocuments())
        .filter(count -> count.getValue() >= ALL.minShare() * layouts.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
