package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** What a site prints around its texts: links to other pages, buttons, when a page was made. */
final class SiteLines implements TemplateRule {
  /** A line that begins like a link and goes on longer is a text. */
  private static final int LONGEST_LINK = 40;

  private static final String COLON = " ?[:|»>]\\s?";

  /** A label with a colon, dash or bar, and what it leads to: the whole line. */
  private static final Pattern LINK =
      Pattern.compile(
          "^[*>»•–—-]* ?(?:READ(?: MORE| ALSO| NEXT| THIS| FULL STORY)?|Read (?:[Mm]ore|[Aa]lso|[Nn]ext|[Tt]his)|ALSO READ|Also [Rr]ead|SEE(?: ALSO| MORE)?|See [Aa]lso"
              + "|RELATED(?: \\p{Lu}+)?|Related (?:[Ss]tory|[Ss]tories|[Aa]rticles?|[Tt]opics?|[Cc]overage|[Nn]ews|[Ll]inks?|[Cc]ontent|[Vv]ideos?|[Rr]eading)|MORE(?: ON [^:]{2,30}| FROM [^:]{2,30}| NEWS| STORIES)?"
              + "|More (?:[Ss]tories|[Nn]ews|[Cc]overage)|WATCH(?: LIVE| NOW| MORE)?|Watch (?:[Ll]ive|[Nn]ow|[Mm]ore)|LISTEN|PHOTOS|VIDEOS?|GALLERY|SLIDESHOW|IN PICTURES"
              + "|DON'T MISS|EXPLAINER|UP NEXT|Up [Nn]ext|TOP STOR(?:Y|IES)|TRENDING|LATEST|MUST READ|Must [Rr]ead|FURTHER READING|Further [Rr]eading|RECOMMENDED|YOU MAY ALSO LIKE|PREVIOUSLY|OPINION|Tags|TAGS?|Filed [Uu]nder|FILED UNDER|Keywords|Categor(?:y|ies)|Share [Tt]his(?: \\p{L}+)?|Hashtags?)"
              + COLON
              + ".*");

  /** A word that may just as well begin a sentence: "Watch: the harbour is closed." */
  private static final Pattern WORD_WITH_COLON =
      Pattern.compile(
          "^[*>»•–—-]* ?(?:Related|More(?: (?:[Oo]n|[Ff]rom) [^:]{2,40})?|Watch|Listen|Photos|Videos?|Gallery|Slideshow|In pictures|Don't [Mm]iss|Trending|Recommended|Tag|Topics?|Twitter|Facebook|Instagram|Image|Credit)"
              + COLON
              + "(?<rest>.*)");

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…][\"”’')]?$");

  /** Names after such a word are a credit or tags, with a full stop or without. */
  private static final int MOST_NAMES = 14;

  /** When a page was made, as a line of its own. */
  private static final Pattern STAMP =
      Pattern.compile(
          "^[(\\[]?(?i:first |last |originally )?(?i:published|updated|posted|modified|created|issued|date|publication date|release date|filed|uploaded|added|aired)(?i: ?on| ?at)?(?: ?[:|])? ?"
              + "(?:"
              + Words.DATE
              + "|(?i:at )?\\d|"
              + Words.WEEKDAY
              + "\\b).{0,80}$");

  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "^(?:By .{3,60}? )?"
              + Words.DATE
              + "[ ,|/•–—-]*(?:at )?(?:\\d{1,2}[:.]\\d\\d.{0,60}|(?:Updated|UPDATED|Last updated|Modified).{0,60})$");

  /** Buttons and labels as lines of their own. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "^[(\\[*>»•↓–—-]* ?(?i:"
              + String.join(
                  "|",
                  "advertis(?:e)?ments?",
                  "advertising",
                  "ads?(?: by .{2,20})?",
                  "sponsored(?: content| by .{2,40}| post)?",
                  "promoted(?: content| stories)?",
                  "paid (?:content|post|partner content)",
                  "(?:story|article|post|text) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|video|gallery|photo))?",
                  "continue reading.{0,40}",
                  "scroll (?:down|for|to|up).{0,30}",
                  "loading(?: (?:comments|video|player).{0,10})?",
                  "skip (?:advert|advertisement|to .{2,30}|ad)",
                  "back to (?:top|home.{0,10}|article)",
                  "(?:show|load|view|see|read) (?:more|less|all|comments?|full (?:article|image|story)|gallery|photos|slideshow|transcript|original)(?: .{2,25})?",
                  "(?:hide|toggle|show) (?:caption|comments|transcript|navigation|menu)",
                  "(?:play|watch|replay|pause|mute) (?:video|audio|again|live)?",
                  "(?:enlarge|expand|click to (?:enlarge|expand|view|play))(?: (?:this )?(?:image|photo))?",
                  "share(?: (?:this|on|via).{0,30}| article| story| tweet.{0,20})?",
                  "print(?: this)?(?: (?:article|page|story))?",
                  "e-?mail(?: this)?(?: (?:article|page|story))?",
                  "tweet(?: this)?",
                  "comments?(?: \\(\\d+\\))?",
                  "\\d+ (?:comments?|shares?|views?|min(?:ute)?s? (?:read|ago)|hours? ago|days? ago|photos?|images?)",
                  "\\d+ of \\d+",
                  "(?:photo|image|slide|page|picture) \\d+ (?:of|/) \\d+",
                  "(?:most|more) (?:read|popular|viewed|shared|commented|stories|news|from [^:,.!?]{2,40}|in [^:,.!?]{2,30}|on [^:,.!?]{2,40}|like this)",
                  "(?:related|recommended|top|latest|trending|popular|similar|other|recent|featured) (?:stories|articles?|topics?|news|content|posts|videos?|links?|coverage|reading|headlines|now|galleries)",
                  "trending(?: now)?|recommended(?: for you| by .{2,20})?|related|newsletters?|up next|now playing|listen(?: now| to (?:this )?(?:article|story).{0,20})?",
                  "(?:you )?(?:may|might) (?:also )?(?:like|be interested in).{0,20}",
                  "you may also like.{0,20}|from (?:around )?the web|around the web",
                  "editor'?s'? ?(?:picks?|choice|note)",
                  "(?:copy|copied) (?:link|url)|link copied.{0,12}|(?:save|bookmark)(?: (?:article|story|for later))?",
                  "log ?(?:in|out)|sign ?(?:in|out|up)|register|subscribe(?: (?:now|today))?|donate(?: now)?|my account|search|menu|home",
                  "(?:facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|messenger|telegram|email|print|flipboard|youtube|tumblr|copy link|sms)(?:[ ,|/•·]+(?:and )?(?:facebook|twitter|x|instagram|whatsapp|linkedin|pinterest|reddit|messenger|telegram|e-?mail|print|flipboard|youtube|tumblr|copy link|sms|share)){0,14}",
                  "more (?:stories|coverage|news|videos?|photos)",
                  "read (?:more|next|also|on)",
                  "(?:end of|end) (?:article|story|document|video|advertisement)|ends?|###|-30-",
                  "close|next|previous|prev|image|photo|video|caption|gallery|getty|transcript|audio|live|opinion",
                  "(?:photo|image|media|video) (?:caption|credit|copyright|source|gallery|playback.{0,40})",
                  "tags|topics|filed under|share this(?: (?:article|story|post|page|entry))?(?: .{0,20})?",
                  "about (?:the author|us)|contact us|privacy policy|terms of (?:use|service)|cookie policy")
              + ")[.…:!»>)\\]]*$");

  /** In the midst of captions that lost their lines. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(?:Hide|Show|Toggle|HIDE) [Cc](?:aption|APTION)(?: \\d+ of \\d+)?|\\bpic\\.twitter\\.com/\\w+");

  private static final List<String> MAY_BE_INSIDE =
      List.of("Hide ", "Show ", "Toggle ", "HIDE ", "pic.twitter.com/");

  /** A link in brackets. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(\\[] ?(?:READ(?: MORE| ALSO)?|Read (?:[Mm]ore|[Aa]lso)|SEE ALSO|See [Aa]lso|RELATED|Related(?: [Ss]tory)?|MORE|WATCH|Watch|LISTEN|Listen|PHOTOS?|VIDEOS?|POLL|QUIZ|Also on [^:]{2,30}|MORE FROM [^:]{2,30}) ?:[^()\\[\\]\\n]{2,150}[)\\]]");

  @Override
  public void mark(Layout layout, Marks marks) {
    if (Words.hasAny(layout.text(), MAY_BE_INSIDE)) {
      markAll(INSIDE, layout, marks);
    }
    markAll(BRACKETED, layout, marks);
    layout.paragraphs().stream()
        .filter(paragraph -> isLine(layout.text(paragraph)))
        .map(Paragraph::range)
        .forEach(line -> marks.add(line, TemplateKind.PROVENANCE));
  }

  private static void markAll(Pattern pattern, Layout layout, Marks marks) {
    Matcher inside = pattern.matcher(layout.text());
    while (inside.find()) {
      marks.add(new Range(inside.start(), inside.end()), TemplateKind.PROVENANCE);
    }
  }

  private static boolean isLine(String text) {
    return Layout.wordCount(text) <= LONGEST_LINK
        && (LINK.matcher(text).matches()
            || isNamedLink(text)
            || BUTTON.matcher(text).matches()
            || STAMP.matcher(text).matches()
            || DATE_AND_TIME.matcher(text).matches());
  }

  private static boolean isNamedLink(String text) {
    Matcher link = WORD_WITH_COLON.matcher(text);
    return link.matches()
        && (Words.areNames(link.group("rest"), MOST_NAMES)
            || !(ENDS_SENTENCE.matcher(text).find() || Narration.reports(text)));
  }
}
