package org.corpusstats.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.read.html.Pages.FIRST;
import static org.corpusstats.read.html.Pages.SECOND;
import static org.corpusstats.read.html.Pages.THIRD;
import static org.corpusstats.read.html.Pages.article;
import static org.corpusstats.read.html.Pages.json;
import static org.corpusstats.read.html.Pages.meta;
import static org.corpusstats.read.html.Pages.p;
import static org.corpusstats.read.html.Pages.page;
import static org.corpusstats.read.html.Pages.paragraphs;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages state about themselves: title, date, site, author, language, body. */
class StatementsTest {
  private static HtmlArticle read(String head, String body) {
    return HtmlArticle.of(page(head, body), "https://www.courier.example/2021/03/04/crane");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Harbour closed | Brasford Courier; Harbour closed",
        "Harbour closed - Brasford Courier; Harbour closed",
        "Harbour closed – News – Brasford Courier; Harbour closed – News",
        "Brasford Courier: Harbour closed; Brasford Courier: Harbour closed",
        "Brasford Courier » Harbour closed; Harbour closed",
        "Harbour closed - again; Harbour closed - again",
        "Harbour closed - Courier; Harbour closed",
        "Harbour closed - Ford; Harbour closed - Ford",
        "Brasford - A guide; Brasford - A guide",
        "Harbour-side crane falls; Harbour-side crane falls"
      })
  void theSiteIsCutOffTitles(String title, String headline) {
    String head = "<title>" + title + "</title>" + meta("og:site_name", "Brasford Courier");
    assertThat(read(head, "").title()).isEqualTo(headline);
    assertThat(read(meta("og:title", title) + meta("og:site_name", "Brasford Courier"), "").title())
        .isEqualTo(headline);
  }

  @Test
  void aHeadingWithinTheTitleIsTheTitle() {
    String head = "<title>Harbour closed | Local news | The paper for Brasford</title>";
    assertThat(read(head, "<h1>Harbour closed</h1>").title()).isEqualTo("Harbour closed");
  }

  @Test
  void theNameOfTheSiteIsNoHeadline() {
    String site = meta("og:site_name", "Brasford Courier");
    String logo = "<h1>Brasford Courier</h1>";
    String title = "<title>Crane falls - Brasford Courier</title>";
    assertThat(read(site + title, logo).title()).isEqualTo("Crane falls");
    assertThat(read(site + title, logo + "<h1>A crane fell</h1>").title()).isEqualTo("Crane falls");
    assertThat(read(title, "<h1>Courier</h1>").title()).isEqualTo("Crane falls - Brasford Courier");
    for (String stated : new String[] {"Brasford Courier", " | Brasford Courier"}) {
      assertThat(read(site + title + meta("og:title", stated), logo).title())
          .as(stated)
          .isEqualTo("Crane falls");
    }
    assertThat(read(site + meta("og:title", "Brasford Courier"), "").title())
        .isEqualTo("Brasford Courier");
  }

  @Test
  void theHeadlineIsTheLinkedDataElseOpenGraphElseTheHeading() {
    String linked = json("\"headline\":\"Crane falls &amp; sinks\"");
    String graph = meta("og:title", "Crane falls");
    String heading = "<h1>The crane <em>fell</em></h1>";
    assertThat(read(linked + graph, heading).title()).isEqualTo("Crane falls & sinks");
    assertThat(read(graph, heading).title()).isEqualTo("Crane falls");
    assertThat(read("", heading).title()).isEqualTo("The crane fell");
  }

  @Test
  void aTitleOfNothingButMarkupIsNone() {
    assertThat(read(meta("og:title", "&lt;b&gt;&lt;/b&gt;"), "<h1>Crane falls</h1>").title())
        .isEqualTo("Crane falls");
    assertThat(read(meta("og:title", "&lt;b&gt;&lt;/b&gt;"), "").title()).isNull();
  }

  @Test
  void aShortenedHeadlineIsCompletedByTheHeading() {
    assertThat(read(meta("og:title", "The crane..."), "<h1>The crane that fell</h1>").title())
        .isEqualTo("The crane that fell");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2021-03-05; 2021-03-05",
        "2021-03-05T23:59:00-08:00; 2021-03-05",
        "2021/3/5; 2021-03-05",
        "20210305; 2021-03-05",
        "2021-Mar-05; 2021-03-05",
        "5 March 2021; 2021-03-05",
        "5th of March, 2021; 2021-03-05",
        "05 Mar 2021 07:09 GMT; 2021-03-05",
        "Fri, 05 Mar 2021 07:09:00 GMT; 2021-03-05",
        "March 5, 2021, 5:30 p.m. ET; 2021-03-05",
        "Mar. 5th, 2021 at noon; 2021-03-05",
        "Sept. 5 2021; 2021-09-05",
        "05.03.2021; 2021-03-05",
        "25/03/2021; 2021-03-25",
        "03/25/2021; 2021-03-25",
        "31 December 1899; 1899-12-31"
      })
  void datesAreReadAsPagesWriteThem(String stated, LocalDate day) {
    HtmlArticle article = read(meta("article:published_time", stated), "");
    assertThat(article.day()).isEqualTo(day);
    assertThat(article.published()).isEqualTo(stated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00+00:00",
        "1969-12-31 19:00:00",
        "2021-02-30",
        "yesterday",
        "",
        "03/04/2021",
        "Top 25 Novels 2023",
        "99999"
      })
  void aDateThatIsNoneIsPassedOver(String stated) {
    String head = meta("article:published_time", stated) + meta("date", "2020-01-02");
    assertThat(read(head, "").day()).isEqualTo("2020-01-02");
  }

  @Test
  void theDateIsTheLinkedDataElseMetaElseTimeElseByNameElseTheAddress() {
    String linked = json("\"datePublished\":\"2021-01-01\"");
    String meta = meta("article:published_time", "2021-01-02");
    String time = "<time datetime='2021-01-03'>Sunday</time>";
    String named = "<span class='publish-date'>January 4, 2021</span>";
    assertThat(read(linked + meta, time + named).day()).isEqualTo("2021-01-01");
    assertThat(read(meta, time + named).day()).isEqualTo("2021-01-02");
    assertThat(read("", time + named).day()).isEqualTo("2021-01-03");
    assertThat(read("", named).day()).isEqualTo("2021-01-04");
    assertThat(read("", "").day()).isEqualTo("2021-03-04");
    assertThat(HtmlArticle.of(page("", ""), null).day()).isNull();
  }

  @Test
  void theDateMayStandBesideTheHeadline() {
    String body = "<p>1 May 1950</p>".repeat(20) + "<h1>Crane falls</h1>";
    assertThat(read("", body + "<p>By Jane Doe on March 5, 2021</p>").day())
        .isEqualTo("2021-03-05");
    assertThat(read("", body + p("On March 5, 2021 " + FIRST)).day()).isEqualTo("1950-05-01");
  }

  @Test
  void theTimeOfTheArticleIsMeantAndNotTheClockAboveIt() {
    String clock = "<time>May 1, 2024</time>";
    assertThat(read("", clock + "<h1>Crane falls</h1><time>March 5, 2021</time>").day())
        .isEqualTo("2021-03-05");
  }

  @Test
  void theTimesOfCommentsOfOtherArticlesAndOfChangesComeLast() {
    String own = "<span class='post-date'>March 5, 2021</span>";
    for (String other :
        new String[] {
          "<div id='comments'><p><time>May 1, 2024</time></p></div>",
          "<ul class='related-stories'><li><time>May 1, 2024</time></li></ul>",
          "<time class='updated'>May 1, 2024</time>",
          "<time itemprop='dateModified'>May 1, 2024</time>"
        }) {
      String body = "<h1>Crane falls</h1>" + other;
      assertThat(read("", body + "<p>" + own + "</p>").day()).as(other).isEqualTo("2021-03-05");
      assertThat(HtmlArticle.of(page("", body), null).day()).as(other).isEqualTo("2024-05-01");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='site has-sidebar'><h1>Crane falls</h1><time>March 5, 2021</time></div>",
        "<div class='widget'><article><h1>Crane falls</h1><time>March 5, 2021</time></article></div>",
        "<h1>Crane falls</h1><time class='entry-date published updated'>March 5, 2021</time>"
      })
  void whatHoldsTheHeadlineIsOfTheArticleWhateverItsName(String article) {
    assertThat(read("", "<time>May 1, 2024</time>" + article).day()).isEqualTo("2021-03-05");
    assertThat(read("", "<span class='date'>May 1, 2024</span>" + article).day())
        .isEqualTo("2021-03-05");
  }

  @Test
  void whereAnAttributeIsNoDateTheElementsTextIs() {
    String time = "<time datetime='1614902400000'>March 5, 2021</time><time>May 1, 2024</time>";
    assertThat(read("", "<h1>Crane falls</h1>" + time).day()).isEqualTo("2021-03-05");
  }

  @Test
  void aDateInTheHeadlineIsWhatItIsAbout() {
    String headline = "<h1>Remembering September 11, 2001</h1>";
    assertThat(read("", headline + "<p>By Jane Doe, March 5, 2021</p>").day())
        .isEqualTo("2021-03-05");
    assertThat(HtmlArticle.of(page("", headline), null).day()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021/mar/05/crane", "2021/3/5", "news/2021-03-05-crane"})
  void theDateMayStandInTheAddress(String path) {
    assertThat(HtmlArticle.of(page("", ""), "https://courier.example/" + path).day())
        .isEqualTo("2021-03-05");
  }

  @Test
  void siteAuthorAndLanguageAreNamed() {
    String linked =
        json(
            "\"publisher\":{\"name\":\"The Courier\"},"
                + "\"author\":[{\"name\":\"Jane Doe\"},{\"name\":\"John Roe\"}]");
    HtmlArticle article = read(linked, "");
    assertThat(article.site()).isEqualTo("The Courier");
    assertThat(article.author()).isEqualTo("Jane Doe, John Roe");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(read("", "").site()).isEqualTo("courier.example");
    assertThat(read("<meta name=author content='By Jane Doe'>", "").author()).isEqualTo("Jane Doe");
    assertThat(read(meta("article:author", "https://people.example/jane"), "").author()).isNull();
  }

  @Test
  void linkedDataIsFoundInGraphsAndPastBrokenOnes() {
    String head =
        "<script type='application/ld+json'>{broken</script>"
            + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Person\"},"
            + "{\"@type\":[\"Article\"],\"headline\":\"Crane\nfalls\"}]};</script>";
    assertThat(read(head, "").title()).isEqualTo("Crane falls");
  }

  @Test
  void whatTheArticleQuotesRatesOrListsSaysNothingOfIt() {
    String other =
        "{\"@type\":\"Review\",\"author\":{\"name\":\"A Reader\"},\"datePublished\":\"2019-01-01\"}";
    HtmlArticle own =
        read(
            json("\"headline\":\"Crane falls\",\"review\":[" + other + "],\"mentions\":" + other)
                + meta("author", "Jane Doe")
                + meta("article:published_time", "2021-03-05"),
            "");
    assertThat(own.author()).isEqualTo("Jane Doe");
    assertThat(own.day()).isEqualTo("2021-03-05");
    HtmlArticle ofTwo =
        read(
            json("\"headline\":\"Crane falls\"")
                + json("\"headline\":\"Mast falls\",\"author\":\"John Roe\"")
                + json("\"headline\":\"Crane falls\",\"author\":\"Jane Doe\""),
            "");
    assertThat(ofTwo.author()).isEqualTo("Jane Doe");
  }

  @Test
  void aBodyThatIsOnlyStatedIsTheText() {
    String stated = "\"articleBody\":\"" + FIRST + "\\n\\n" + SECOND + "\\n" + THIRD + "\"";
    assertThat(read(json(stated), p("Please switch on scripts.")).text())
        .isEqualTo(paragraphs(FIRST, SECOND, THIRD));
  }

  @Test
  void aStatedBodyTellsWhichParagraphsAreTheArticle() {
    String other = FIRST.replace("Brasford", "Oldhaven").replace("crane", "mast");
    String body =
        "<div>" + p(FIRST) + p(SECOND) + "<p>Said <b>who</b>?</p>" + p(THIRD) + p(other) + "</div>";
    String stated =
        json("\"articleBody\":\"" + FIRST + " " + SECOND + " Said who? " + THIRD + "\"");
    assertThat(read(stated, body).text()).isEqualTo(paragraphs(FIRST, SECOND, "Said who?", THIRD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "...", "…"})
  void aStatedBodyThatIsCutOffSaysNothing(String end) {
    String stated = json("\"articleBody\":\"" + FIRST.substring(0, 70) + end + "\"");
    assertThat(HtmlArticle.of(article(stated), null).text())
        .isEqualTo(paragraphs(FIRST, SECOND, THIRD));
  }

  @Test
  void aStatedBodyWithMarkupSaysNothing() {
    String stated = json("\"articleBody\":\"<p>" + FIRST + "</p> [gallery ids=1]" + SECOND + "\"");
    assertThat(HtmlArticle.of(article(stated), null).text())
        .isEqualTo(paragraphs(FIRST, SECOND, THIRD));
  }
}
