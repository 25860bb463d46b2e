package org.corpusstats.read.html;

/** Web pages for tests. */
final class Pages {
  static final String FIRST =
      "The harbour of Brasford was closed on Monday after a crane fell into the water, and the port"
          + " authority does not expect ships to enter it before the end of the week.";
  static final String SECOND =
      "Nobody was hurt, said Ellen Marsh, who leads the authority, but divers need two days to find"
          + " out whether the keel of a ferry can pass above the wreck without touching it.";
  static final String THIRD =
      "The ferry company has moved its departures to Northquay, where buses wait for passengers, and"
          + " promises to pay for whatever the longer journey costs them.";

  private Pages() {}

  /** Returns a page with a head and a body. */
  static String page(String head, String body) {
    return "<!DOCTYPE html><html lang=\"en-GB\"><head>%s</head><body>%s</body></html>"
        .formatted(head, body);
  }

  /** Returns a page with menu, footer and an article that begins with three paragraphs. */
  static String article(String more) {
    return page(
        "<title>Harbour closed | Brasford Courier</title>",
        """
        <ul class="nav"><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul>
        <div class="story"><h1>Harbour closed</h1>%s%s</div>
        <footer>Brasford Courier, a paper for all who live at the water since 1911.</footer>
        """
            .formatted(p(FIRST) + p(SECOND) + p(THIRD), more));
  }

  static String p(String text) {
    return "<p>" + text + "</p>";
  }

  static String json(String properties) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
        + properties
        + "}</script>";
  }

  static String meta(String name, String content) {
    return "<meta property=\"%s\" content=\"%s\">".formatted(name, content);
  }

  /** Returns the text of a page's article. */
  static String text(String html) {
    return HtmlArticle.of(html, null).text();
  }

  static String paragraphs(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
