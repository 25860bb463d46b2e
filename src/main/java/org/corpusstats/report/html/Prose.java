package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the page in parts, some of which stand out. Grows while it is written; for one
 * thread.
 */
final class Prose {
  /** How a part of a sentence stands in it. */
  private enum Manner {
    PLAIN,
    NAME,
    STRONG
  }

  /**
   * A part of a sentence.
   *
   * @param text as it is read, not as HTML writes it
   */
  private record Part(String text, Manner manner) {}

  /** Longer names may break at the end of a line. */
  private static final int UNBROKEN = 24;

  private final List<Part> parts = new ArrayList<>();

  Prose say(String text) {
    parts.add(new Part(text, Manner.PLAIN));
    return this;
  }

  Prose stress(String text) {
    parts.add(new Part(text, Manner.STRONG));
    return this;
  }

  /** A list of names that do not stand out, with commas and "and". */
  Prose keepAll(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      say(InWords.before(i, names.size()));
      parts.add(new Part(names.get(i), Manner.NAME));
    }
    return this;
  }

  /** A list of what stands out, with commas and "and". */
  Prose stressAll(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      say(InWords.before(i, texts.size())).stress(texts.get(i));
    }
    return this;
  }

  /** The sentence as HTML, in which no text is markup. */
  String html() {
    StringBuilder html = new StringBuilder();
    for (Part part : parts) {
      String text = escaped(part.text());
      // A name in another direction of writing leaves the sentence as it is.
      html.append(
          switch (part.manner()) {
            case PLAIN -> text;
            case STRONG -> "<strong dir=\"auto\">" + text + "</strong>";
            case NAME ->
                part.text().length() > UNBROKEN
                    ? "<bdi>" + text + "</bdi>"
                    : "<bdi class=\"unbroken\">" + text + "</bdi>";
          });
    }
    return html.toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
