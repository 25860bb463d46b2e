package org.corpusstats.read.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.read.html.Pages.FIRST;
import static org.corpusstats.read.html.Pages.SECOND;
import static org.corpusstats.read.html.Pages.THIRD;
import static org.corpusstats.read.html.Pages.article;
import static org.corpusstats.read.html.Pages.p;
import static org.corpusstats.read.html.Pages.page;
import static org.corpusstats.read.html.Pages.paragraphs;
import static org.corpusstats.read.html.Pages.text;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a page is its article's text. */
class HtmlArticleTest {
  private static final String STORY = paragraphs(FIRST, SECOND, THIRD);

  @Test
  void theTextIsTheParagraphsWithoutMenuHeadlineAndFooter() {
    assertThat(text(article(""))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='related'><h3>Related stories</h3><p>The crane was old, and its owner knew it"
            + " well, say those who worked with it.</p></div>",
        "<h3>More stories</h3><ul><li><a href='/a'>The crane was old</a></li><li><a href='/b'>Who"
            + " owns the port?</a></li></ul>",
        "<p>Read more: <a href='/a'>The crane was old and everybody knew</a></p>",
        "<div class='share-bar'>Share on all the networks that there are in the world today</div>",
        "<figure><img src='c.jpg'><figcaption>The crane on Sunday, before it fell into the harbour of"
            + " Brasford.</figcaption></figure>",
        "<p>Advertisement</p>",
        "<p>Like this story? Share it with a friend!</p>",
        "<p>Sign up for our letter on ships, harbours and those who live by them.</p>",
        "<p>Follow Jane Doe on Twitter at @janedoe.</p>",
        "<p>Image 2 of 5</p>",
        "<p>More Great Courier Stories</p><ul><li>Everybody knew. <a href='/a'>But who"
            + " spoke?</a></li><li>Ferries will sail again, <a href='/b'>says the owner</a></li></ul>",
        "<ul><li><a href='/a'>Crane</a></li><li><a href='/b'>Port</a></li><li><a"
            + " href='/c'>Ferry</a></li></ul>",
        "<div id='comments'><h3>2 comments</h3><p>I always said that this crane would fall one day,"
            + " and nobody ever listened to me.</p><p>So did I, and nobody listened to me either, as"
            + " you may well imagine.</p></div>",
        "<form class='newsletter-signup'><p>Sign up for our newsletter and get all news of the harbour"
            + " into your mailbox every morning.</p></form>",
        "<div class='cookie-banner'><p>We use cookies to make this page better for you, and for those"
            + " who pay us for it. Do you agree?</p></div>",
        "<aside><p>The port of Brasford was built in 1802 and has eleven cranes, three of them"
            + " older than the town hall.</p></aside>",
        "<p style='display: none'>You have read three of three stories that are free this month, so"
            + " please pay for the next.</p>",
        "<script>var text = 'The quick brown fox jumps over the lazy dog, again and again.';</script>",
        "<div class='author-bio'><p>Jane Doe has written about ships and those who sail them for"
            + " twenty years, and lives on one.</p></div>"
      })
  void whatStandsAroundIsNoText(String around) {
    assertThat(text(article(around))).isEqualTo(STORY);
    assertThat(text(article(around + p(FIRST.replace("Monday", "Friday")))))
        .isEqualTo(paragraphs(STORY, FIRST.replace("Monday", "Friday")));
  }

  @Test
  void itemsQuotesCellsAndHeadingsAreParagraphs() {
    String more =
        """
        <h2>What is known</h2>
        <ul><li>The crane weighs 200 tons.</li><li>It was built in <b>1961</b>.</li></ul>
        <blockquote>We have asked for a new one for years.</blockquote>
        <table><tr><td>Ferry</td><td>18:00</td></tr></table>
        """;
    assertThat(text(article(more + p(FIRST))))
        .isEqualTo(
            paragraphs(
                STORY,
                "What is known",
                "The crane weighs 200 tons.",
                "It was built in 1961.",
                "We have asked for a new one for years.",
                "Ferry",
                "18:00",
                FIRST));
  }

  @Test
  void aShortParagraphBetweenLongOnesStays() {
    assertThat(text(article(p("No.") + p("“Never.”") + p(FIRST))))
        .isEqualTo(paragraphs(STORY, "No.", "“Never.”", FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More than twenty people from <a href='/t'>Oldhaven</a> saw the crane fall.",
        "Like most users of Facebook, she had seen the picture before she saw the harbour.",
        "Loading docks were closed.",
        "Share prices fell.",
        "Follow the money, they say.",
        "Save the whales!",
        "By Monday he knew.",
        "Enlargement of the harbour was agreed on.",
        "Skip Tomlinson, a fisherman, saw it.",
        "Like the others, she left. Who would pay?",
        "Other officials on <a href='/b'>the board</a> denied it."
      })
  void proseThatBeginsAsPromptsDoStays(String prose) {
    assertThat(text(article(p(prose) + p(FIRST)))).contains(prose.replaceAll("<[^>]*>", ""));
  }

  @Test
  void proseThatBeginsAsBylinesDoStays() {
    String first = "<p>by all accounts it fell</p>";
    assertThat(text(page("", "<p>By Jane Doe</p>" + first + p(FIRST) + p(SECOND) + p(THIRD))))
        .isEqualTo(paragraphs("by all accounts it fell", FIRST, SECOND, THIRD));
  }

  @Test
  void whatAThemeNamesThePageSaysNothing() {
    String page = page("", "<h1>Lines</h1><p>The crane</p><p>is in the sea</p><p>and so is he</p>");
    for (String body :
        List.of("<body class='single right-sidebar'>", "<body style='visibility:hidden'>")) {
      assertThat(text(page.replace("<body>", body))).isNotEmpty().isEqualTo(text(page));
    }
  }

  @Test
  void aHeadingWithNothingBelowIsNone() {
    assertThat(text(article("<h2>Comments</h2>"))).isEqualTo(STORY);
  }

  @Test
  void linksWithinAParagraphBelongToIt() {
    assertThat(text(article("<p>The <a href='/f'>ferry</a> will <em>not</em> sail, they say.</p>")))
        .endsWith("\n\nThe ferry will not sail, they say.");
  }

  @Test
  void linesBrokenOnceStayLinesAndTwiceAreParagraphs() {
    assertThat(text(page("", "<div>" + FIRST + "<br>" + SECOND + "<br> <br/>" + THIRD + "</div>")))
        .isEqualTo(FIRST + "\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void sectionsOfAnArticleAreOneText() {
    String html =
        page(
            "",
            "<main><section>%s</section><section>%s</section><section>%s</section></main>"
                .formatted(p(FIRST) + p(SECOND), p(THIRD), p(SECOND)));
    assertThat(text(html)).isEqualTo(paragraphs(STORY, SECOND));
  }

  @Test
  void aNameThatHoldsNearlyAllOfThePageSaysNothing() {
    String html = page("", "<div class='has-sidebar share'>" + p(FIRST) + p(SECOND) + "</div>");
    assertThat(text(html)).isEqualTo(paragraphs(FIRST, SECOND));
  }

  @Test
  void whatAScriptWillShowIsTextIfItIsMuch() {
    String hidden = "<div style='display:none'>" + p(SECOND) + p(THIRD) + "</div>";
    assertThat(text(page("", "<div>" + p(FIRST) + hidden + "</div>"))).isEqualTo(STORY);
  }

  @Test
  void aLedeBeforeTheBodyBelongsToIt() {
    String html =
        page(
            "",
            "<h1>Harbour closed</h1><div class='article__summary'>%s</div><p>3 March</p>"
                    .formatted(FIRST)
                + "<div class='article__text'>"
                + p(SECOND)
                + p(THIRD)
                + p(SECOND)
                + "</div>");
    assertThat(text(html)).isEqualTo(paragraphs(STORY, SECOND));
  }

  @Test
  void aBodyMarkedBySchemaOrgIsTheTextWithItsShortItems() {
    String html =
        page(
            "",
            "<div itemprop='articleBody'><div>Ferry 1: moved</div><div>%s</div><div>Ferry 2:"
                    .formatted(FIRST)
                + " moved</div><div><a href='/a'>all ferries of this harbour</a></div></div>");
    assertThat(text(html)).isEqualTo(paragraphs("Ferry 1: moved", FIRST, "Ferry 2: moved"));
  }

  @Test
  void ofAPageThatGoesOnWithOtherArticlesTheFirstIsRead() {
    String other = p(FIRST.replace("crane", "mast")) + p(SECOND.replace("ferry", "barge"));
    String html =
        page(
            "<title>Harbour closed</title>",
            "<article><h1>Harbour closed</h1>%s</article><article><h1>Mast falls</h1>%s</article>"
                .formatted(p(FIRST) + p(SECOND) + p(THIRD), other));
    assertThat(text(html)).isEqualTo(STORY);
  }

  @Test
  void ofAPageOfSeveralArticlesAllAreRead() {
    String other = SECOND.replace("ferry", "barge");
    String html =
        page(
            "<title>The Courier</title>",
            "<article><h2>Harbour closed</h2>%s</article><article><h2>Mast falls</h2>%s</article>"
                    .formatted(p(FIRST), p(other))
                + "<article><h2>Ferry moved</h2>%s</article>".formatted(p(THIRD)));
    assertThat(text(html)).contains(FIRST, THIRD, other);
  }

  @Test
  void headingsOfTheFirstRankWithinTheTextLoseNothing() {
    String html =
        page(
            "<title>Harbour closed</title>",
            "<div>" + p(FIRST) + "<h1>Later</h1>" + p(SECOND) + "</div>");
    assertThat(text(html)).isEqualTo(paragraphs(FIRST, "Later", SECOND));
  }

  @Test
  void teasersBelowAnArticleAreNoText() {
    String teaser =
        "<div class='t'><h3><a href='/x'>Where cranes fell before, and why nobody learnt from"
            + " it</a></h3><p>Eleven cranes fell in ten years.</p></div>";
    String html =
        page(
            "",
            "<div><div>"
                + p(FIRST)
                + p(SECOND)
                + p(THIRD)
                + "</div>"
                + "<div>"
                + teaser.repeat(40)
                + "</div></div>");
    assertThat(text(html)).isEqualTo(STORY);
  }

  @Test
  void aPageWithoutAnArticleIsWhatItShowsButForItsMenu() {
    String html =
        page("", "<nav><a href='/'>Home</a></nav><div>Opening hours</div><div>9 to 5</div>");
    assertThat(text(html)).isEqualTo(paragraphs("Opening hours", "9 to 5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<html></html>", "<!-- nothing -->", "<p></p>", "\0", "<"})
  void aPageWithoutTextIsEmpty(String html) {
    HtmlArticle article = HtmlArticle.of(html, null);
    assertThat(article.title()).isNull();
    assertThat(article.published()).isNull();
  }

  @Test
  void framesHoldNoText() {
    String html =
        "<html><frameset><frame src='a.html'><noframes>No frames here</noframes></frameset></html>";
    assertThat(text(html)).isIn("", "No frames here");
  }

  @Test
  void brokenMarkupIsReadAsBrowsersDo() {
    String html =
        "<div><p>" + FIRST + "<p>" + SECOND + "<b><i>" + "</b></p><p>" + THIRD + "</span>";
    assertThat(text(html)).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"div", "b", "span", "ul", "table", "section", "font", "a", "time", "article"})
  void deepNestingTakesNoStack(String tag) {
    String html = "<" + tag + ">";
    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(text(html.repeat(10_000) + p(FIRST) + p(SECOND)))
                .contains(FIRST)
                .contains(SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The harbour of Brasford was closed on Monday after a crane fell into the water.</p>",
        "<div class='share'>a<div>b",
        "<a href='/x'>link</a> ",
        "<br>",
        "<time>",
        "<article>x ",
        "<i itemprop=author>",
        "<h1><div>",
        "word ",
        "<li class='related-Read-More'>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"[[[[\"}</script>"
      })
  void fiveMegabytesTakeSeconds(String part) {
    String html = part.repeat(5_000_000 / part.length());
    assertTimeout(Duration.ofSeconds(30), () -> HtmlArticle.of(html, null));
  }

  @Test
  void nothingIsThrownWhateverTheInput() {
    Random random = new Random(14);
    byte[] page = article(Pages.json("\"headline\":\"Harbour\"")).getBytes(UTF_8);
    for (int i = 0; i < 300; i++) {
      byte[] broken = page.clone();
      for (int j = 0; j < 1 + i % 50; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(HtmlArticle.of(new String(broken, UTF_8), "not an address").text()).isNotNull();
    }
  }
}
