package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A site's documents whose template text is known: stories, galleries and mails of made-up words.
 * No sentence of prose is like another; what the site adds is in its own words, not in those of the
 * rules.
 */
final class MadeUpSite {
  /** A line and whether it is template text. */
  record Line(String text, boolean isTemplate) {}

  /** A document as lines, each a sentence and a paragraph. */
  record Page(List<Line> lines) {
    Layout layout() {
      return PlainLayout.of(lines.stream().map(Line::text).toArray(String[]::new));
    }

    /** Sentences by their text, that of template text and that of prose. */
    Set<String> template() {
      Set<String> template = new LinkedHashSet<>();
      lines.stream().filter(Line::isTemplate).forEach(line -> template.add(line.text()));
      return template;
    }
  }

  private static final List<String> SYLLABLES =
      List.of("ka", "lo", "mi", "ten", "ra", "su", "vel", "dor", "ni", "pash", "gre", "tu", "bo");
  private static final List<String> VERBS =
      List.of("told", "met", "left", "joined", "warned", "praised", "sued", "asked");
  private static final List<String> AGENCIES = List.of("Reuters", "AP", "AFP", "CNN");

  private final Random random;
  private final List<String> footer = new ArrayList<>();
  private final String invitation;

  MadeUpSite(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      footer.add(upper(words(6)) + " " + name() + " " + words(4) + ".");
    }
    invitation = upper(words(2));
  }

  List<Page> pages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i % 10 == 0 ? gallery() : i % 10 == 1 ? mail() : story())
        .toList();
  }

  private Page story() {
    List<Line> lines = new ArrayList<>();
    lines.add(prose(upper(words(7))));
    lines.add(template("By " + name() + " " + name()));
    if (random.nextBoolean()) {
      lines.add(template("Photo: " + name() + " " + name() + "/" + pick(AGENCIES)));
    }
    for (int i = 0; i < 8 + random.nextInt(15); i++) {
      lines.add(prose(sentence()));
      if (random.nextInt(8) == 0) {
        lines.add(template(invitation));
      }
      if (random.nextInt(8) == 0) {
        lines.add(template("Read more: " + upper(words(8))));
      }
    }
    footer.forEach(line -> lines.add(template(digits(line))));
    lines.add(template("Copyright 2025 " + name() + " Media Ltd."));
    return new Page(lines);
  }

  private Page gallery() {
    List<Line> lines = new ArrayList<>();
    String prompt = upper(words(7));
    lines.add(prose(upper(words(6))));
    for (int i = 0; i < 12; i++) {
      lines.add(prose(sentence()));
      lines.add(template(prompt + " " + (i + 1) + " of 12"));
    }
    return new Page(lines);
  }

  private Page mail() {
    List<Line> lines = new ArrayList<>();
    lines.add(template("Dear " + name() + ","));
    for (int i = 0; i < 6; i++) {
      lines.add(prose(sentence()));
    }
    lines.add(template("Kind regards,"));
    lines.add(template(name() + " " + name()));
    lines.add(template("On Monday " + name() + " " + name() + " wrote:"));
    for (int i = 0; i < 4; i++) {
      lines.add(template("> " + sentence()));
    }
    return new Page(lines);
  }

  private String sentence() {
    return "The "
        + words(2 + random.nextInt(6))
        + " "
        + name()
        + " "
        + pick(VERBS)
        + " "
        + name()
        + " "
        + words(1 + random.nextInt(6))
        + ".";
  }

  /** Numbers of a footer differ from page to page. */
  private String digits(String line) {
    return line.replace(".", " " + random.nextInt(1000) + ".");
  }

  private String words(int count) {
    return String.join(" ", IntStream.range(0, count).mapToObj(i -> word()).toList());
  }

  private String word() {
    return pick(SYLLABLES) + pick(SYLLABLES) + (random.nextBoolean() ? pick(SYLLABLES) : "");
  }

  private String name() {
    return upper(word());
  }

  private static String upper(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static Line prose(String text) {
    return new Line(text, false);
  }

  private static Line template(String text) {
    return new Line(text, true);
  }
}
