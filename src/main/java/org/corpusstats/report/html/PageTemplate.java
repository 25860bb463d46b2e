package org.corpusstats.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page around the data: one file that names every script and style in its content security
 * policy by its hash, and allows nothing else, no network, no code from texts, no markup from
 * texts.
 */
final class PageTemplate {
  private static final String ECHARTS =
      "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

  /** In the order in which they build on one another. */
  private static final List<String> SCRIPTS =
      List.of(
          "page.js",
          "definitions.js",
          "tables.js",
          "drawings.js",
          "evidence.js",
          "reading.js",
          "entities.js",
          "network.js",
          "pairs.js",
          "timeline.js",
          "tone.js",
          "words.js",
          "aliases.js",
          "comparison.js",
          "changes.js",
          "making.js",
          "start.js");

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private PageTemplate() {}

  /**
   * The finished page.
   *
   * @param title as text
   * @param sentence as HTML
   * @param findings as HTML, each
   * @param figures counts and what they count
   * @param data of each section by its name
   */
  static String fill(
      String title,
      String sentence,
      List<String> findings,
      List<Opening.Figure> figures,
      Map<String, Object> data) {
    String style = resource("page.css");
    String charts = resource(ECHARTS);
    String program = String.join("\n", SCRIPTS.stream().map(PageTemplate::resource).toList());
    Map<String, String> parts =
        Map.of(
            "policy", policy(style, List.of(charts, program)),
            "title", Prose.escaped(title),
            "style", style,
            "sentence", sentence,
            "findings", String.join("", findings.stream().map(f -> "<li>" + f + "</li>").toList()),
            "figures", figures(figures),
            "data", data(data),
            "charts", charts,
            "program", program);
    // Once over the template: braces within what is filled in are text.
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  private static String policy(String style, List<String> scripts) {
    List<String> hashes = new ArrayList<>();
    scripts.forEach(script -> hashes.add(hash(script)));
    return "default-src 'none'; script-src "
        + String.join(" ", hashes)
        + "; style-src "
        + hash(style)
        + "; img-src data: blob:; base-uri 'none'; form-action 'none';"
        + " require-trusted-types-for 'script'; trusted-types default";
  }

  private static String figures(List<Opening.Figure> figures) {
    StringBuilder html = new StringBuilder();
    for (Opening.Figure figure : figures) {
      html.append("<div><dt>%s</dt><dd>%s</dd></div>".formatted(figure.label(), figure.value()));
    }
    return html.toString();
  }

  private static String data(Map<String, Object> sections) {
    StringBuilder html = new StringBuilder();
    sections.forEach(
        (name, data) ->
            html.append("<script type=\"application/json\" id=\"data-")
                .append(name)
                .append("\">")
                .append(InertJson.of(data))
                .append("</script>\n"));
    return html.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
