package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sentence of the page in parts, some of which stand out. Grows while it is written; for one
 * thread.
 */
final class Prose {
  /**
   * A part of a sentence.
   *
   * @param text as it is read, not as HTML writes it
   * @param strong whether it stands out
   */
  record Part(String text, boolean strong) {}

  private final List<Part> parts = new ArrayList<>();

  Prose say(String text) {
    parts.add(new Part(text, false));
    return this;
  }

  Prose stress(String text) {
    parts.add(new Part(text, true));
    return this;
  }

  /** A list of what stands out, with commas and "and". */
  Prose stressAll(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      say(InWords.before(i, texts.size())).stress(texts.get(i));
    }
    return this;
  }

  List<Part> parts() {
    return Collections.unmodifiableList(parts);
  }

  /** The sentence as HTML, in which no text is markup. */
  String html() {
    StringBuilder html = new StringBuilder();
    for (Part part : parts) {
      String text = escaped(part.text());
      // A name in another direction of writing leaves the sentence as it is.
      html.append(part.strong() ? "<strong dir=\"auto\">" + text + "</strong>" : text);
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
