package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** What a site says around its texts: rights, links to other pages, invitations, its buttons. */
final class SiteLines implements TemplateRule {
  /** A line that begins like a link and goes on longer is a text. */
  private static final int LONGEST_LINK = 40;

  private static final int LONGEST_RIGHTS = 80;

  /** So many words after a button are no label of it. */
  private static final int SENTENCE_WORDS = 8;

  /** Anywhere in a sentence, the whole of it. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?:©|\\([cC]\\) ?(?:Copyright )?\\d{4}|\\bCopyright ?(?:©|\\([cC]\\)|\\d{4}|by\\b|The\\b|:)|\\bCOPYRIGHT\\b)"
              + "|(?i:\\ball rights reserved\\b|\\bmay not be (?:published|reproduced|broadcast|rewritten|copied|republished|redistributed)"
              + "|\\b(?:re)?(?:printed|published|produced) (?:with|by) permission\\b|\\breprint permission\\b"
              + "|\\bterms (?:of|and) (?:use|service|conditions)\\b.*\\bprivacy\\b|\\bprivacy (?:policy|notice)\\b.*\\bterms\\b"
              + "|^distributed by \\p{Lu}|^this (?:material|content|site|page) (?:is|may)\\b.*(?:copyright|protected|permission|published|cookies))");

  /** Spares most texts the long pattern. */
  private static final Pattern MAY_HAVE_RIGHTS =
      Pattern.compile("©|\\([cC]\\)|[Cc]opyright|COPYRIGHT|[Rr]ights|RIGHTS|[Pp]ermission|may not be|[Pp]rivacy|^[Dd]istributed by|^This (?:material|content|site|page)");

  /** At the beginning of a sentence, the whole of it. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "^[(\\[*>»•–—-]* ?(?:"
              + String.join(
                  "|",
                  "(?:Sign|SIGN) (?:up|UP)\\b(?! (?:to (?:fight|serve)))(?i:(?: (?:for|to|here|now|today|with|and))|[.!:]|$)",
                  "(?:Subscribe|SUBSCRIBE)\\b(?i:(?: (?:to|now|here|today|for|and|via|on))|[.!:]|$)",
                  "(?:Follow|FOLLOW|Like|Friend|Connect with) (?:us|me|him|her|them|@\\w+)\\b",
                  "(?:Join|JOIN|Find) (?i:us (?:on|at)|the (?:conversation|discussion|debate below)|our (?:newsletter|community|mailing|facebook|telegram|whatsapp)|@\\w+)\\b",
                  "(?:Follow|FOLLOW) " + Words.NAME + " (?:on|at|:)",
                  "(?:Follow|FOLLOW) (?:[\\p{L}’']+ ){1,6}?(?i:on|at|via) (?:Twitter|Facebook|Instagram|X|Threads|YouTube|LinkedIn|WhatsApp|Telegram|Google)",
                  "(?:Follow|FOLLOW) .{3,60}\\bcoverage (?:of|on|at)\\b",
                  "(?:Share|SHARE) (?i:this|on|via|with|your (?:thoughts|comments|story))\\b",
                  "(?:Click|CLICK|Tap|TAP) (?i:here|on|to|the (?:link|button|image|video))\\b",
                  "(?:Download|DOWNLOAD|Get|GET|Install) (?i:the|our|your|all (?:the|our)|breaking|more|unlimited|daily|free)\\b.{0,80}(?i:newsletters?|alerts?|inbox|apps?|e-?mail|updates|notifications|access|subscription|headlines)\\b",
                  "(?:Read|READ) (?i:more|also|next|the (?:full|original|rest|whole)|full|our|original)\\b",
                  "(?:See|SEE|View|VIEW|Watch|WATCH|Listen|LISTEN|Hear) (?i:also|more|the (?:full|video)|our|below|above|all (?:the )?(?:photos|comments|stories))\\b",
                  "(?:Contact|CONTACT|E-?mail|EMAIL|Reach|Email) (?:(?i:us|the (?:reporter|author|writer|editor|newsroom)|him|her|them)|" + Words.NAME + ")\\b.*(?:@|\\d{3}|(?i:\\bat\\b|us\\b))",
                  Words.NAME + " (?i:can be (?:reached|contacted|followed|found)|is on|tweets)\\b.*(?:@|\\d{3}|Twitter|Facebook)",
                  "(?i:you can (?:also )?(?:follow|reach|contact|sign up|subscribe|e-?mail|find (?:us|him|her|me|them|more))\\b)",
                  "(?i:for (?:more|further|other|full|complete) (?:[\\p{L}’'-]+ ){0,4}?(?:information|news|stories|coverage|details|content|analysis|on this)\\b.*(?:visit|click|go to|see|follow|contact|call|www|http))",
                  "(?i:to (?:subscribe|sign up|unsubscribe|comment on this|read (?:more|the (?:full|original|rest))|contact the|reach the|see more|receive)\\b)",
                  "(?:Leave|Post|Add|Write|Submit) (?i:a|your) (?i:comment|reply|review)\\b",
                  "(?:Have|HAVE|Got|Do you have) (?i:an?|any) (?i:tip|story|news tip|question|comment)\\b.*",
                  "(?:Send|Submit|SEND) (?i:us|your|tips?|feedback|letters|comments|corrections)\\b",
                  "(?:Support|SUPPORT) (?i:our|us|independent|quality) ?.*",
                  "(?:Donate|DONATE)\\b(?i: (?:now|today|here|to)|[.!]|$)",
                  "(?:Visit|VISIT) (?i:our|us|the (?:[\\p{L}’'-]+ ){0,3}?(?:website|site|page)|www|http)",
                  "(?i:this (?:article|story|post|column|op-ed|piece|version|video|content|transcript|interview|page|item|copy)\\b"
                      + ".{0,60}\\b(?:originally|first) (?:published|appeared|ran)|this (?:article|story|post|column|op-ed|piece|version|video|content|transcript|page|item|copy)"
                      + " (?:has been|was|is|may|corrects?|appear(?:s|ed)|includes) .{0,30}(?:updated|corrected|edited|republished|amended|reprinted|translated|provided by|auto|syndicated|part of (?:a|our)|copyright|not be|produced by|in the print|in print|clarif|correction|sponsored))",
                  "(?i:originally (?:published|posted|appeared) (?:on|in|at|by)\\b)",
                  "(?i:a version of this (?:article|story|post|column|piece)\\b)",
                  "(?i:(?:the )?(?:views|opinions) expressed (?:here|in this|are|by)\\b)",
                  "(?i:we (?:use|and our partners).{0,60}cookies|by (?:continuing|using|clicking|signing up|subscribing|submitting|registering).{0,80}(?:agree|cookies|accept|acknowledge))",
                  "(?i:this site (?:uses|is protected)|please (?:enable|turn on|disable|log ?in|sign in|register|refresh|upgrade|try again|note that this|click|subscribe|enter a valid|read our|consider (?:donating|subscribing|supporting)))\\b.*",
                  "(?i:copy this link|your (?:email address|browser|subscription|comment) (?:will|is|does|has)\\b.*)",
                  "(?i:thank you for (?:reading|subscribing|signing up|your subscription)|thanks for (?:reading|subscribing|signing up))\\b.*",
                  "(?i:already (?:a|have an?) (?:subscriber|member|account)|not a (?:subscriber|member)|enjoy(?:ed|ing)? (?:this|reading|unlimited))\\b.*",
                  "(?i:our standards ?:)",
                  "(?i:\\(?(?:adds|corrects|corrected|updates|recasts|refiles|repeats)\\b .{0,80}\\)$)")
              + ")");

  /** A label with a colon, dash or bar, and what it leads to: the whole line. */
  private static final Pattern LINK =
      Pattern.compile(
          "^[*>»•–—-]* ?(?:READ(?: MORE| ALSO| NEXT| THIS| FULL STORY)?|Read (?:[Mm]ore|[Aa]lso|[Nn]ext|[Tt]his)|ALSO READ|Also [Rr]ead|SEE(?: ALSO| MORE)?|See [Aa]lso"
              + "|RELATED(?: \\p{Lu}+)?|Related(?: (?:[Ss]tory|[Ss]tories|[Aa]rticles?|[Tt]opics?|[Cc]overage|[Nn]ews|[Ll]inks?|[Cc]ontent|[Vv]ideos?|[Rr]eading))?|MORE(?: ON [^:]{2,30}| FROM [^:]{2,30}| NEWS| STORIES)?"
              + "|More(?: (?:[Oo]n|[Ff]rom) [^:]{2,40}| [Ss]tories| [Nn]ews| [Cc]overage)?|WATCH(?: LIVE| NOW| MORE)?|Watch(?: [Ll]ive| [Nn]ow| [Mm]ore)?|LISTEN|Listen|PHOTOS|Photos|VIDEOS?|Videos?|GALLERY|Gallery|SLIDESHOW|Slideshow|IN PICTURES|In pictures"
              + "|DON'T MISS|Don't [Mm]iss|EXPLAINER|UP NEXT|Up [Nn]ext|TOP STOR(?:Y|IES)|TRENDING|Trending|LATEST|MUST READ|Must [Rr]ead|FURTHER READING|Further [Rr]eading|RECOMMENDED|Recommended|YOU MAY ALSO LIKE|PREVIOUSLY|OPINION|Tags?|TAGS?|Topics?|Filed [Uu]nder|FILED UNDER|Keywords|Categor(?:y|ies)|Share [Tt]his(?: \\p{L}+)?|Twitter|Facebook|Instagram|Hashtags?|Image|Credit)"
              + " ?[:|»>]\\s?.*");

  /** When a page was made, as a line of its own. */
  private static final Pattern STAMP =
      Pattern.compile(
          "^[(\\[]?(?i:first |last |originally )?(?i:published|updated|posted|modified|created|issued|date|publication date|release date|filed|uploaded|added|aired)(?i: ?on| ?at)?(?: ?[:|])? ?"
              + "(?:" + Words.DATE + "|(?i:at )?\\d|" + Words.WEEKDAY + "\\b).{0,80}$");

  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "^(?:By .{3,60}? )?" + Words.DATE + "[ ,|/•–—-]*(?:at )?(?:\\d{1,2}[:.]\\d\\d.{0,60}|(?:Updated|UPDATED|Last updated|Modified).{0,60})$");

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
                  "(?:most|more) (?:read|popular|viewed|shared|commented|stories|news|from .{2,40}|in .{2,30}|on .{2,40}|like this)",
                  "(?:related|recommended|top|latest|trending|popular|similar|other|recent|featured) (?:stories|articles?|topics?|news|content|posts|videos?|links?|coverage|reading|headlines|now|galleries)",
                  "trending(?: now)?|recommended(?: for you| by .{2,20})?|related|newsletters?|up next|now playing|listen(?: now| to (?:this )?(?:article|story).{0,20})?",
                  "(?:you )?(?:may|might) (?:also )?(?:like|be interested in).{0,20}",
                  "you may also like.{0,20}|from (?:around )?the web|around the web",
                  "editor'?s'? ?(?:picks?|choice|note)",
                  "(?:copy|copied) (?:link|url)|link copied.{0,12}|(?:save|bookmark)(?: (?:article|story|for later))?",
                  "log ?(?:in|out)|sign ?(?:in|out|up)|register|subscribe(?: (?:now|today))?|donate(?: now)?|my account|search|menu|home",
                  "(?:facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|messenger|telegram|email|print|flipboard|youtube|tumblr|copy link|sms)(?:[ ,|/•·]+(?:and )?(?:facebook|twitter|x|instagram|whatsapp|linkedin|pinterest|reddit|messenger|telegram|e-?mail|print|flipboard|youtube|tumblr|copy link|sms|share))*",
                  "more (?:stories|coverage|news|videos?|photos)",
                  "read (?:more|next|also|on)",
                  "(?:end of|end) (?:article|story|document|video|advertisement)|ends?|###|-30-",
                  "close|next|previous|prev|image|photo|video|caption|gallery|getty|transcript|audio|live|opinion",
                  "(?:photo|image|media|video) (?:caption|credit|copyright|source|gallery|playback.{0,40})",
                  "tags|topics|filed under|share this(?: (?:article|story|post|page|entry))?(?: .{0,20})?",
                  "about (?:the author|us)|contact us|privacy policy|terms of (?:use|service)|cookie policy")
              + ")[.…:!»>)\\]]*$");

  private static final Pattern HANDLE_SIGNATURE =
      Pattern.compile("^[—–-]{1,2} ?.{2,60}\\(@\\w+\\)(?: .{4,30})?$");

  private static final Pattern MAY_HOLD_ADDRESS =
      Pattern.compile("[@#]|://|www\\.|\\.(?:com|org|net|co\\.uk|info)\\b|twitter");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://|www\\.|pic\\.twitter\\.com/)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w@])[@#]\\w+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|co\\.uk|info)(?:/\\S*)?\\b");

  /** In the midst of captions that lost their lines. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(?:Hide|Show|Toggle|HIDE) [Cc](?:aption|APTION)(?: \\d+ of \\d+)?|\\bpic\\.twitter\\.com/\\w+"
              + "|[(\\[] ?(?:READ(?: MORE| ALSO)?|Read (?:[Mm]ore|[Aa]lso)|SEE ALSO|See [Aa]lso|RELATED|Related(?: [Ss]tory)?|MORE|WATCH|Watch|LISTEN|Listen|PHOTOS?|VIDEOS?|POLL|QUIZ|Also on [^:]{2,30}|MORE FROM [^:]{2,30}) ?:[^()\\[\\]\\n]{2,150}[)\\]]");

  /** What stood on a button, glued to the sentence after it. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:(?:SIGN UP|SUBSCRIBE|CLICK HERE|CLICK|FOLLOW|WATCH|DOWNLOAD|GET|JOIN|READ MORE|SHARE)(?: \\p{Lu}[\\p{Lu}\\p{Nd}'’&]*){1,9}[:.!]?|Read more(?: »)?|READ MORE|Advertisement|ADVERTISEMENT|Story [Cc]ontinues [Bb]elow(?: [Aa]dvertisement)?) (?=[\"“‘']?(?:\\p{Lu}\\p{Ll}|[AI] ))");

  private static final Pattern NETWORK =
      Pattern.compile(
          "(?i)\\b(?:twitter|facebook|instagram|youtube|threads|linkedin|telegram|whatsapp|tiktok|snapchat|mastodon|bluesky|google\\+|pinterest|e-?mail|website|web|site|blog|phone|tel|fax|follow|on|at|and|or|us|via|x|handle|contact|page|visit|find|connect)\\b");

  @Override
  public void mark(Layout layout, Marks marks) {
    Matcher inside = INSIDE.matcher(layout.text());
    while (inside.find()) {
      marks.add(new Range(inside.start(), inside.end()), TemplateKind.PROVENANCE);
    }
    for (Paragraph paragraph : layout.paragraphs()) {
      String text = layout.text(paragraph);
      int words = Layout.wordCount(text);
      boolean whole =
          words <= LONGEST_LINK
                  && (LINK.matcher(text).matches()
                      || BUTTON.matcher(text).matches()
                      || STAMP.matcher(text).matches()
                      || DATE_AND_TIME.matcher(text).matches()
                      || HANDLE_SIGNATURE.matcher(text).matches())
              || words <= LONGEST_RIGHTS && beginsWithRights(text)
              || isAddresses(text);
      if (whole) {
        marks.add(paragraph.range(), TemplateKind.PROVENANCE);
        continue;
      }
      for (Range sentence : paragraph.sentences()) {
        String one = sentence.of(layout.text());
        Matcher glued = GLUED.matcher(one);
        if (glued.lookingAt() && Layout.wordCount(one.substring(glued.end())) >= SENTENCE_WORDS) {
          marks.add(new Range(0, glued.end()).shifted(sentence.begin()), TemplateKind.PROVENANCE);
          continue;
        }
        if (hasRights(one) || INVITATION.matcher(one).lookingAt() || isAddresses(one)) {
          marks.add(sentence, TemplateKind.PROVENANCE);
        }
      }
    }
  }

  private static boolean hasRights(String text) {
    return MAY_HAVE_RIGHTS.matcher(text).find() && RIGHTS.matcher(text).find();
  }

  private static boolean beginsWithRights(String paragraph) {
    Matcher rights = RIGHTS.matcher(paragraph);
    return hasRights(paragraph) && rights.find() && rights.start() < 3;
  }

  /** Handles, links and addresses, with at most names of networks and a few words beside them. */
  private static boolean isAddresses(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (!MAY_HOLD_ADDRESS.matcher(text).find() || !address.find()) {
      return false;
    }
    String rest = NETWORK.matcher(address.replaceAll(" ")).replaceAll(" ");
    List<String> words = List.of(rest.strip().split("[^\\p{L}\\p{M}'’]+"));
    long left = words.stream().filter(word -> !word.isEmpty()).count();
    return left == 0 || left <= 4 && Words.areNames(rest, 4) && !text.endsWith(".");
  }
}
